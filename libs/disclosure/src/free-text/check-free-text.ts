import { findBirthDates } from './birth-dates.js';
import { findBirthNumbers } from './birth-numbers.js';
import { findEmails, findPhones } from './contacts.js';
import { finding, type Finding } from './finding.js';
import { healthWords } from './health-words.js';
import { aboutVictims, offenceMaybeWords, offenceWords } from './offence-words.js';
import { findOwnNames } from './own-names.js';
import { findPenalParagraphs } from './penal-paragraphs.js';
import { readText, type ReadableText } from './readable-text.js';
import { findWords } from './word-list.js';

/** What the check needs to know besides the text. */
export interface FreeTextContext {
  /** The subject's names, also the guardian's: in any order, several in one text or one each. */
  readonly names: readonly string[];
  /** The day of writing, `YYYY-MM-DD`: tells a day of birth from a day of release. */
  readonly today: string;
}

/** Offences; said of those they were done to, they are only asked about. */
const findOffences = (text: ReadableText): readonly Finding[] => [
  ...findWords(text, offenceWords, 'OFFENCE').map((one) =>
    aboutVictims.test(text.folded.slice(0, one.from)) ? finding('OFFENCE_MAYBE', one.from, one.to) : one,
  ),
  ...findWords(text, offenceMaybeWords, 'OFFENCE_MAYBE'),
];

const covers = (outer: Finding, inner: Finding): boolean => outer.from <= inner.from && outer.to >= inner.to;
const family = (one: Finding): string => one.code.replace(/^(OFFENCE|NAME).*/, '$1').replace('OWN_NAME', 'NAME');

/** Of two findings of a kind at one place the surer one, then the wider one, stays; a number is read as one thing. */
const isShadowed = (one: Finding, all: readonly Finding[]): boolean =>
  all.some((other) => {
    if (other === one || !covers(other, one)) return false;
    if (one.code === 'PHONE') return other.code === 'BIRTH_NUMBER';
    if (family(other) !== family(one)) return false;
    if (other.severity !== one.severity) return one.severity === 'confirm';
    return !covers(one, other) || all.indexOf(other) < all.indexOf(one);
  });

/**
 * Reads a text that is about to travel, in Czech, inflected, with or without diacritics. Stops: birth number, date of
 * birth, the person's own name, a paragraph of the penal code, words for offences. To confirm one by one: phones,
 * e-mails, health words, and what may be one of the former. Findings come in the order of the text.
 */
export const checkFreeText = (given: string, { names, today }: FreeTextContext): readonly Finding[] => {
  const text = readText(given);
  const found = [
    ...findBirthNumbers(text),
    ...findBirthDates(text, Number(today.slice(0, 4))),
    ...findOwnNames(text, names),
    ...findPenalParagraphs(text),
    ...findOffences(text),
    ...findPhones(text),
    ...findEmails(text),
    ...findWords(text, healthWords, 'HEALTH'),
  ];
  return found
    .filter((one) => !isShadowed(one, found))
    .map((one) => ({ ...one, from: text.at[one.from] ?? 0, to: text.at[one.to] ?? given.length }))
    .sort((a, b) => a.from - b.from || a.to - b.to);
};
