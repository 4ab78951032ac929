import type { UnitForEditQuery } from './profile.documents';

/** A numbered place that is like something in particular. */
export type DescribedSlot = Pick<UnitForEditQuery['unitPlaces']['slots'][number], 'number' | 'characteristics'>;
type Characteristic = DescribedSlot['characteristics'][number];

/** What a place can be like, in the order of the form. */
export const characteristics = [
  'GROUND_FLOOR',
  'WHEELCHAIR',
  'SINGLE',
  'QUIET',
  'COUPLE',
  'WITH_CHILD',
  'DOG',
  'MEN_ONLY',
  'WOMEN_ONLY',
] as const satisfies readonly Characteristic[];

/** The places with one characteristic of one of them set or taken away; without one the place is only opened. */
export const withSlot = (
  slots: readonly DescribedSlot[],
  number: number,
  characteristic?: Characteristic,
  is = true,
): readonly DescribedSlot[] => {
  const had = slots.find((slot) => slot.number === number)?.characteristics ?? [];
  const others = had.filter((one) => one !== characteristic);
  const now = characteristic && is ? [...others, characteristic] : others;
  return [...slots.filter((slot) => slot.number !== number), { number, characteristics: now }].sort(
    (one, other) => one.number - other.number,
  );
};

/** The places as the API takes them: those that are there and are like something. */
export const slotsIn = (
  slots: readonly DescribedSlot[],
  count: number,
): { number: number; characteristics: Characteristic[] }[] =>
  slots
    .filter((slot) => slot.number <= count && slot.characteristics.length > 0)
    .map((slot) => ({ number: slot.number, characteristics: [...slot.characteristics].sort() }));
