import type { FieldRefusal, Text } from '@navaz/kernel';
import { findBirthDates } from './birth-dates.js';
import { findBirthNumbers } from './birth-numbers.js';
import { checkFreeText } from './check-free-text.js';
import { finding, type Finding, type FindingCode } from './finding.js';
import { readText } from './readable-text.js';
import { readingsOfNumbers } from './readings.js';

/**
 * What a text is about where no person is known:
 * - `note`: something happened to a record (a report, a reason, a note to a number). It says nothing of a client, so
 *   neither of offences.
 * - `profile`: whom a service is for and what it asks. It may say that it takes people after a certain sentence; of a
 *   single person it says nothing either.
 */
export type TextAbout = 'note' | 'profile';

const words: Readonly<Partial<Record<FindingCode, Text>>> = {
  BIRTH_NUMBER: {
    cs: 'Je tu rodné číslo. Vymažte ho: údaje o lidech sem nepatří.',
    en: 'There is a birth number. Remove it: nothing about a person belongs here.',
  },
  BIRTH_DATE: {
    cs: 'Vypadá to na datum narození. Vymažte ho: údaje o lidech sem nepatří.',
    en: 'This looks like a date of birth. Remove it: nothing about a person belongs here.',
  },
  PENAL_PARAGRAPH: {
    cs: 'Je tu paragraf trestního zákoníku. Vymažte ho: údaje o lidech sem nepatří.',
    en: 'There is a paragraph of the penal code. Remove it: nothing about a person belongs here.',
  },
  OFFENCE: {
    cs: 'Píše se tu o trestném činu. Vymažte to a napište jen to, co se týká služby.',
    en: 'An offence is written about. Remove it and write only what concerns the service.',
  },
};

/** Longest piece of a text that is shown back, characters. */
const shown = 40;

/** Characters that are read at most, twice what any place takes; a longer text is refused, so that reading has an end. */
export const longestText: Readonly<Record<TextAbout, number>> = { note: 1000, profile: 4000 };

/** Nobody is known here, so no name is looked for; nothing is asked about, as nobody sends a text to anybody. */
const found = (text: string, about: TextAbout, today: string): readonly Finding[] => {
  if (about === 'note') {
    return checkFreeText(text, { names: [], today, longest: longestText.note }).filter(
      ({ severity }) => severity === 'stop',
    );
  }
  if (text.length > longestText.profile) return [finding('TOO_LONG', 0, text.length)];
  return readingsOfNumbers(readText(text)).flatMap((read) =>
    [...findBirthNumbers(read), ...findBirthDates(read, Number(today.slice(0, 4)))].map((one) => ({
      ...one,
      from: read.begins[one.from] ?? 0,
      to: read.ends[one.to - 1] ?? 0,
    })),
  );
};

/**
 * What may not stand in a text of the public side, one refusal of the field for each kind of thing, with the words that
 * were found. Empty where all is well.
 * @param today the day of writing, `YYYY-MM-DD`
 */
export const refusalsAboutPeople = (
  path: string,
  text: string,
  about: TextAbout,
  today: string,
): readonly FieldRefusal[] => {
  const first = new Map(
    found(text, about, today)
      .map((one) => [one.code, one] as const)
      .reverse(),
  );
  return [...first.values()].map(({ code, from, to, text: otherwise }) => {
    if (code === 'TOO_LONG') return { path, code, text: otherwise };
    const { cs, en } = words[code] ?? otherwise;
    const piece = text.slice(from, Math.min(to, from + shown));
    return { path, code, text: { cs: `${cs} („${piece}“)`, en: `${en} (“${piece}”)` } };
  });
};
