import type { Text } from '@navaz/kernel';

/** Why a hit is here, or what speaks against it. `speaks`: for, against, or `unknown` where nobody said. */
export interface Reason {
  /** Stable, e.g. `PLACE_HERE`. */
  readonly code: string;
  readonly speaks: 'for' | 'against' | 'unknown';
  readonly text: Text;
}

/** One sentence of a reason, before it has a code. */
export type Sentence = readonly [speaks: Reason['speaks'], cs: string, en: string];

/** Sentences by the code of the level a hit passed; a level without one says nothing. */
export type Sentences = Readonly<Record<string, Sentence>>;

/** What of a profile came with a demo: nobody may say that the provider states it. */
export interface Invented {
  readonly profile: boolean;
  /** The conditions too; false as soon as the provider has entered any. */
  readonly conditions: boolean;
}

/** What has to be known of a profile to say a sentence about it truly. */
export interface ProfileSaid {
  readonly invented: Invented;
  /** Tags of conditions that the provider says no to as a mere wish. */
  readonly wishedAgainst: ReadonlySet<string>;
}

/**
 * What a profile says yes or no to, or nothing. `invented`: it came with a demo; the provider never confirmed it, and
 * some of it nobody ever said.
 */
export const byMark = (what: Text, invented: boolean): Sentences => ({
  YES: invented
    ? [
        'for',
        `V ukázce (údaj může být vymyšlený) platí: ${what.cs}.`,
        `In the demo (the fact may be invented): ${what.en}.`,
      ]
    : ['for', `Podle poskytovatele platí: ${what.cs}.`, `The provider says: ${what.en}.`],
  UNKNOWN: ['unknown', `Nevíme, zda platí: ${what.cs}. Ověřte to.`, `Not known whether: ${what.en}. Please ask.`],
  NO: invented
    ? [
        'against',
        `V ukázce (údaj může být vymyšlený) neplatí: ${what.cs}.`,
        `In the demo (the fact may be invented) not: ${what.en}.`,
      ]
    : ['against', `Podle poskytovatele neplatí: ${what.cs}.`, `The provider says no to: ${what.en}.`],
});

/** A no that is a wish and no condition: registered services may refuse on the grounds of the act only. */
export const ratherNot = (what: Text): Sentence => [
  'unknown',
  `Spíš neplatí: ${what.cs}. Poskytovatel to uvádí jako přání, ne podmínku. Zeptejte se ho.`,
  `Rather not: ${what.en}. The provider says so as a wish, not as a condition. Please ask.`,
];

/** `2026-11-22` as people write it: 22. 11. 2026. */
export const czechDay = (iso: string): string => {
  const [year, month, day] = iso.split('-').map(Number);
  return `${day}. ${month}. ${year}`;
};
