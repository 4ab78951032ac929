import type { Text } from '@navaz/kernel';

/** What a single place may be like; a request is matched on one and the same place. */
export const slotCharacteristics = {
  ground_floor: { cs: 'v přízemí nebo s výtahem', en: 'ground floor or with a lift' },
  wheelchair: { cs: 'pro vozík', en: 'wheelchair' },
  single: { cs: 'jednolůžkový pokoj', en: 'single room' },
  dog: { cs: 'se psem', en: 'with a dog' },
  women_only: { cs: 'jen pro ženy', en: 'women only' },
  men_only: { cs: 'jen pro muže', en: 'men only' },
  couple: { cs: 'pro pár', en: 'for a couple' },
  with_child: { cs: 's dítětem', en: 'with a child' },
  quiet: { cs: 'klidné místo', en: 'quiet place' },
} as const satisfies Readonly<Record<string, Text>>;

/** One of the codes of {@link slotCharacteristics}. */
export type SlotCharacteristic = keyof typeof slotCharacteristics;

/** All codes, in the order of the list. */
export const slotCharacteristicCodes = Object.keys(slotCharacteristics) as SlotCharacteristic[];
