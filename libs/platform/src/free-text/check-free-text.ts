import { findBirthDates } from './birth-dates.js';
import { findBirthNumbers } from './birth-numbers.js';
import { findEmails, findPhones } from './contacts.js';
import { familiarFormsOf, findFamiliarNames } from './familiar-names.js';
import { finding, type Finding } from './finding.js';
import { findMixedScripts } from './mixed-scripts.js';
import { findTellingWords } from './offences.js';
import { findOwnNames, formsOf } from './own-names.js';
import { findOwnBirthDate } from './own-birth-date.js';
import { findPenalParagraphs } from './penal-paragraphs.js';
import { readText, type ReadableText } from './readable-text.js';
import { readingsOfNumbers, readingsOfWords } from './readings.js';

/** What the check needs to know besides the text. */
export interface FreeTextContext {
  /** The subject's names, also the guardian's: in any order, several in one text or one each. */
  readonly names: readonly string[];
  /** The person's day of birth, `YYYY-MM-DD`, where it is known: it is found in any order of its numbers. */
  readonly birthDate?: string | null;
  /** The day of writing, `YYYY-MM-DD`: tells a day of birth from a day of release. */
  readonly today: string;
  /** Characters the place has room for, where it is not {@link longestFreeText}. */
  readonly longest?: number;
}

/** Characters of the longest text about a person; a longer one is not read, so that reading has an end. */
export const longestFreeText = 300;

/** Counted as a person counts, a picture as one character; at most twice as many units are looked at. */
const isTooLong = (given: string, longest: number): boolean =>
  given.length > 2 * longest || Array.from(given).length > longest;

const covers = (outer: Finding, inner: Finding): boolean => outer.from <= inner.from && outer.to >= inner.to;
const family = (one: Finding): string => one.code.replace(/^(OFFENCE|NAME).*/, '$1').replace('OWN_NAME', 'NAME');

/** Of two findings of a kind at one place the surer one, then the wider one, stays; a number is read as one thing. */
const isShadowed = (one: Finding, all: readonly Finding[]): boolean =>
  all.some((other) => {
    if (other === one || !covers(other, one)) return false;
    if (one.code === 'PHONE') return other.code === 'BIRTH_NUMBER';
    if (family(other) !== family(one)) return false;
    if (other.severity !== one.severity) return one.severity === 'confirm';
    return !covers(one, other);
  });

/** Places of a reading as places of the text as given. */
const placed = (text: ReadableText, found: readonly Finding[]): readonly Finding[] =>
  found.map((one) => ({ ...one, from: text.begins[one.from] ?? 0, to: text.ends[one.to - 1] ?? 0 }));

const once = (found: readonly Finding[]): readonly Finding[] => [
  ...new Map(found.map((one) => [`${one.code} ${one.from} ${one.to}`, one])).values(),
];

/**
 * Reads a text that is about to travel, in Czech, inflected, with or without diacritics, also where words and numbers
 * are disguised: look-alike letters, unseen characters, pieces, digits for letters. Stops: birth number, date of birth,
 * the person's own name, also a familiar form of it, a paragraph of the penal code, words for offences, a word of several alphabets, and a text
 * longer than any place allows. To confirm one by one: phones, e-mails, words of health, of origin, of faith and of orientation, and what may
 * be one of the former.
 * Findings come in the order of the text.
 */
export const checkFreeText = (
  given: string,
  { names, birthDate, today, longest = longestFreeText }: FreeTextContext,
): readonly Finding[] => {
  if (isTooLong(given, longest)) return [finding('TOO_LONG', 0, given.length)];
  const plain = readText(given);
  const forms = formsOf(names);
  const familiar = familiarFormsOf(names);
  const found = once([
    ...findMixedScripts(given),
    ...readingsOfNumbers(plain).flatMap((text) =>
      placed(text, [
        ...findBirthNumbers(text),
        ...findBirthDates(text, Number(today.slice(0, 4))),
        ...(birthDate ? findOwnBirthDate(text, birthDate) : []),
        ...findPenalParagraphs(text),
        ...findPhones(text),
      ]),
    ),
    ...readingsOfWords(given, plain).flatMap((text) =>
      placed(text, [...findOwnNames(text, forms), ...findFamiliarNames(text, familiar), ...findTellingWords(text)]),
    ),
    ...placed(plain, findEmails(plain)),
  ]);
  return found.filter((one) => !isShadowed(one, found)).sort((a, b) => a.from - b.from || a.to - b.to);
};
