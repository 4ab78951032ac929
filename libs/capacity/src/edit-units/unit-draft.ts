import type { FieldRefusal, Text } from '@navaz/kernel';
import type { SlotCharacteristic } from '../slot-characteristics.js';

/** What one numbered place is like. */
export interface SlotDraft {
  readonly number: number;
  readonly characteristics: readonly SlotCharacteristic[];
}

/** Numbered places of a unit as they shall be. */
export interface SlotsDraft {
  /** How many there shall be, numbered from 1. */
  readonly slotCount: number;
  /** Places that are like something; the others are like nothing in particular. Null: as they are. */
  readonly slots: readonly SlotDraft[] | null;
}

/** Numbered places of one unit at most; larger capacities are stated as a total without numbers. */
export const mostSlots = 1000;

const refuse = (path: string, code: string, text: Text): FieldRefusal => ({ path, code, text });

/** What is wrong with the name of a unit. */
export const nameFaults = (name: string): FieldRefusal[] => {
  if (name === '') {
    return [
      refuse('name', 'NAME_MISSING', {
        cs: 'Pojmenujte kapacitu tak, jak jí říkáte, například „lůžka pro muže“.',
        en: 'Name the unit as you call it, for example “beds for men”.',
      }),
    ];
  }
  if (name.length <= 200) return [];
  return [
    refuse('name', 'NAME_TOO_LONG', {
      cs: 'Název je příliš dlouhý, nejvýš 200 znaků.',
      en: 'The name is too long, 200 characters at most.',
    }),
  ];
};

/** What is wrong with numbered places: too many, a number that is not there, or one twice. */
export const slotsFaults = ({ slotCount, slots }: SlotsDraft): FieldRefusal[] => {
  if (!Number.isInteger(slotCount) || slotCount < 0 || slotCount > mostSlots) {
    return [
      refuse('slotCount', 'SLOTS_IMPOSSIBLE', {
        cs: `Počet míst musí být celé číslo od 0 do ${mostSlots}.`,
        en: `The number of places must be a whole number from 0 to ${mostSlots}.`,
      }),
    ];
  }
  const seen = new Set<number>();
  return (slots ?? []).flatMap(({ number }, at) => {
    const path = `slots.${at}.number`;
    if (seen.has(number)) {
      return [
        refuse(path, 'SLOT_TWICE', { cs: `Místo č. ${number} je tu dvakrát.`, en: `Place ${number} is listed twice.` }),
      ];
    }
    seen.add(number);
    if (Number.isInteger(number) && number >= 1 && number <= slotCount) return [];
    return [
      refuse(path, 'SLOT_UNKNOWN', {
        cs: `Místo č. ${number} kapacita nemá, čísla jdou od 1 do ${slotCount}.`,
        en: `The unit has no place ${number}; numbers run from 1 to ${slotCount}.`,
      }),
    ];
  });
};

/** The last word about places spoke of more than there would be. */
export const statedMore = (total: number): FieldRefusal =>
  refuse('slotCount', 'STATED_MORE', {
    cs: `Naposledy jste uvedli, že míst je celkem ${total}. Uveďte nejdřív na stránce Volná místa, kolik jich je teď, a potom počet změňte tady.`,
    en: `The last statement says that there are ${total} places in all. First state how many there are now, then change the number here.`,
  });

/** A numbered place that would go is held for somebody. */
export const placeHeld = (number: number): FieldRefusal =>
  refuse('slotCount', 'PLACE_HELD', {
    cs: `Místo č. ${number} je někomu slíbené nebo tam někdo bydlí. Vyřiďte nejdřív tuto žádost na stránce Moje práce; kdo už bydlí, toho započítá nový údaj o volných místech.`,
    en: `Place ${number} is promised to somebody or somebody lives there. Settle that request on the page My work first; whoever lives there is counted by a new statement of places.`,
  });

/** The site is not one of the service. */
export const foreignSite = refuse('facilityId', 'SITE_UNKNOWN', {
  cs: 'Toto místo k vybrané službě nepatří. Vyberte jedno z jejích míst.',
  en: 'This site does not belong to the service. Choose one of its sites.',
});
