import type { FieldRefusal, Text } from '@navaz/kernel';
import { longestValidityDays } from '../validity.js';

/** More than any unit in the country; a larger number is a slip of the keyboard. Same limit as in the database. */
export const mostPlaces = 10_000;

/** Before it no place of this country was ever written down here; an earlier day is a slip, or no true day at all. */
const earliestAsOf = new Date('2000-01-01T00:00:00Z');

/** Longest note to a statement, in characters. */
export const longestNote = 500;

/** A statement with its defaults filled in, before it is checked. */
export interface StatementDraft {
  readonly free: number;
  /** Null where neither the caller nor the unit's slots say it. */
  readonly total: number | null;
  readonly waiting: number | null;
  readonly asOf: Date;
  readonly validUntil: Date;
  readonly note: string | null;
}

const refuse = (path: string, code: string, text: Text): FieldRefusal => ({ path, code, text });

const countFaults = (path: string, value: number): FieldRefusal[] => {
  if (!Number.isInteger(value)) {
    return [refuse(path, 'NOT_WHOLE', { cs: 'Zadejte celé číslo.', en: 'Enter a whole number.' })];
  }
  if (value < 0) {
    return [
      refuse(path, 'NEGATIVE', {
        cs: `Počet nemůže být záporný. ${path === 'waiting' ? 'Když nikdo nečeká' : 'Když je plno'}, zadejte nulu.`,
        en: `The number cannot be negative. Where ${path === 'waiting' ? 'nobody waits' : 'it is full'}, enter zero.`,
      }),
    ];
  }
  if (value <= mostPlaces) return [];
  return [
    refuse(path, 'TOO_MANY', {
      cs: `Tolik míst žádná služba nemá (nejvýš ${mostPlaces}). Zkontrolujte prosím, zda nejde o překlep.`,
      en: `No service has so many places (${mostPlaces} at most). Please check for a slip.`,
    }),
  ];
};

const czech = new Intl.PluralRules('cs');

/** How many numbered places there are, as the object of „has only“. */
const numberedPlaces = {
  cs: (count: number): string => {
    const form = czech.select(count);
    if (form === 'one') return `vypsané jen ${count} místo`;
    return form === 'few' ? `vypsaná jen ${count} místa` : `vypsaných jen ${count} míst`;
  },
  en: (count: number): string => (count === 1 ? 'only 1 numbered place' : `only ${count} numbered places`),
};

const totalFaults = (draft: StatementDraft, slots: number): FieldRefusal[] => {
  const { free, total } = draft;
  if (total === null) {
    return [
      refuse('total', 'TOTAL_MISSING', {
        cs: 'Tato kapacita nemá vypsaná jednotlivá místa. Zadejte prosím i celkový počet.',
        en: 'This unit has no numbered places. Please state the total as well.',
      }),
    ];
  }
  const faults = countFaults('total', total);
  if (faults.length > 0) return faults;
  if (slots > 0 && total > slots) {
    return [
      refuse('total', 'MORE_THAN_SLOTS', {
        cs: `Kapacita má ${numberedPlaces.cs(slots)}. Opravte celkový počet, nebo v profilu nejdřív místa přidejte.`,
        en: `The unit has ${numberedPlaces.en(slots)}. Correct the total, or add places in the profile first.`,
      }),
    ];
  }
  // A number that is wrong by itself is told once.
  if (free <= total || countFaults('free', free).length > 0) return [];
  return [
    refuse('free', 'MORE_FREE_THAN_TOTAL', {
      cs: `Volných míst nemůže být víc než všech (${total}). Opravte jedno z čísel.`,
      en: `There cannot be more free places than places (${total}). Correct one of the numbers.`,
    }),
  ];
};

/**
 * What is wrong with the time a statement is about, by itself. Asked before anything is computed from it: days far off
 * have no calendar day to count from.
 */
export const asOfFaults = (asOf: Date, now: Date): FieldRefusal[] => {
  if (asOf > now) {
    return [
      refuse('asOf', 'AS_OF_AHEAD', {
        cs: 'Stav míst nejde zadat do budoucna. Zadejte, jak to je teď; na později se ptáme znovu.',
        en: 'Places cannot be stated for the future. State how it is now.',
      }),
    ];
  }
  if (asOf >= earliestAsOf) return [];
  return [
    refuse('asOf', 'AS_OF_TOO_EARLY', {
      cs: 'Tak starý údaj sem nepatří. Zkontrolujte prosím rok, nebo zadejte dnešní stav.',
      en: 'So old a statement does not belong here. Check the year, or state how it is today.',
    }),
  ];
};

const timeFaults = ({ asOf, validUntil }: StatementDraft, now: Date): FieldRefusal[] => {
  const own = asOfFaults(asOf, now);
  if (own.length > 0) return own;
  if (validUntil <= asOf) {
    return [
      refuse('validUntil', 'ENDS_BEFORE_AS_OF', {
        cs: 'Konec platnosti je dřív než čas, ke kterému údaj platí. Posuňte ho prosím dál.',
        en: 'The statement would end before it begins to hold. Please move its end.',
      }),
    ];
  }
  if (validUntil.getTime() - asOf.getTime() > longestValidityDays * 86_400_000) {
    return [
      refuse('validUntil', 'VALID_TOO_LONG', {
        cs: 'Údaj o volných místech může platit nejvýš rok. Zkraťte prosím jeho platnost.',
        en: 'A statement can hold for a year at most. Please shorten its validity.',
      }),
    ];
  }
  if (validUntil >= now) return [];
  return [
    refuse('asOf', 'ALREADY_OVER', {
      cs: 'Tak starý údaj by už neplatil a nikdo by ho neviděl. Zadejte dnešní stav, nebo pozdější konec platnosti.',
      en: 'So old a statement would not hold any more. State how it is today, or a later end.',
    }),
  ];
};

/**
 * What is wrong with a statement: more free than total, negative or impossible numbers, dated
 * ahead, ending before it begins. `slots` is the number of numbered places of the unit; 0 where none are listed.
 */
export const statementFaults = (draft: StatementDraft, slots: number, now: Date): FieldRefusal[] => [
  ...countFaults('free', draft.free),
  ...totalFaults(draft, slots),
  ...(draft.waiting === null ? [] : countFaults('waiting', draft.waiting)),
  ...timeFaults(draft, now),
  ...((draft.note?.length ?? 0) > longestNote
    ? [
        refuse('note', 'NOTE_TOO_LONG', {
          cs: `Poznámka je příliš dlouhá, nejvýš ${longestNote} znaků.`,
          en: `The note is too long, ${longestNote} characters at most.`,
        }),
      ]
    : []),
];
