import { matchesOf, readAgain, readText, type ReadableText } from './readable-text.js';
import { saidDigits } from './said-digits.js';

/** Digits and signs that are written for letters, the two readings of what is drawn as a stroke. */
const forLetters: readonly ReadonlyMap<string, string>[] = (['l', 'i'] as const).map(
  (stroke) =>
    new Map([
      ...([
        ['0', 'o'],
        ['2', 'z'],
        ['3', 'e'],
        ['4', 'a'],
        ['5', 's'],
        ['7', 't'],
        ['8', 'b'],
      ] as const),
      ...([
        ['@', 'a'],
        ['$', 's'],
        ['€', 'e'],
        ['1', stroke],
        ['|', stroke],
        ['!', stroke],
      ] as const),
    ]),
);

/** The units of a text that lie in matches of a pattern. */
const placesOf = (text: ReadableText, pattern: RegExp): ReadonlySet<number> =>
  new Set(
    matchesOf(text, pattern).flatMap(({ index, 0: all }) =>
      Array.from({ length: all.length }, (_, offset) => index + offset),
    ),
  );

const isLetter = (unit: string | undefined): boolean => unit !== undefined && /\p{L}/u.test(unit);

/** `l0upež`, `Kan4rková`: a sign counts only between letters, a digit anywhere in a word that has letters. */
const digitsAsLetters = (text: ReadableText, letters: ReadonlyMap<string, string>): ReadableText => {
  const inWords = placesOf(text, /[\p{L}\d@$€|!]*\p{L}[\p{L}\d@$€|!]*/gu);
  return readAgain(text, (unit, index) => {
    const letter = inWords.has(index) ? letters.get(unit) : undefined;
    if (letter === undefined) return unit;
    const isInside = isLetter(text.folded[index - 1]) && inWords.has(index + 1);
    return /\d/.test(unit) || isInside ? letter : unit;
  });
};

const isCapital = (written: string | undefined): boolean =>
  written !== undefined && written !== written.toLocaleLowerCase('cs');

/** `AlenaKanárková`: a capital within a word begins another. */
const partedAtCapitals = (text: ReadableText): ReadableText =>
  readAgain(
    text,
    (unit) => unit,
    (index) =>
      isLetter(text.folded[index - 1]) && isCapital(text.written[index]) && !isCapital(text.written[index - 1]),
  );

const isNew = (readings: readonly ReadableText[]): readonly ReadableText[] =>
  readings.filter((one, index) => readings.findIndex(({ folded }) => folded === one.folded) === index);

/** The ways in which words of a text can be read; first the plain one, no two the same. */
export const readingsOfWords = (given: string, plain: ReadableText): readonly ReadableText[] =>
  isNew([
    plain,
    partedAtCapitals(plain),
    readText(given, { cyrillic: 'look', unseen: 'between' }),
    readText(given, { cyrillic: 'sound', unseen: 'left out' }),
    // Kańárkowá: as neighbours write it.
    readAgain(plain, (unit) => (unit === 'w' ? 'v' : unit)),
    ...forLetters.map((letters) => digitsAsLetters(plain, letters)),
  ]);

/** `85O5l2`: o, i and l among digits. */
const lettersAsDigits = (text: ReadableText): ReadableText => {
  const among = placesOf(text, /(?<!\p{L})[\doil]*\d[\doil]*(?!\p{L})|(?<=\d[^\p{L}\d]{0,3})o(?=[^\p{L}\d]{0,3}\d)/gu);
  return readAgain(text, (unit, index) => (among.has(index) ? unit.replace('o', '0').replace(/[il]/, '1') : unit));
};

/** `§ 1 7 3`: three or more digits that stand each alone are one number. */
const lonelyDigitsJoined = (text: ReadableText): ReadableText => {
  const lonely = placesOf(text, /(?<!\d)\d(?:[^\p{L}\d]{1,3}\d(?!\d)){2,}/gu);
  return readAgain(text, (unit, index) => (lonely.has(index) && !/\d/.test(unit) ? null : unit));
};

/** The ways in which numbers of a text can be read; first the plain one, no two the same. */
export const readingsOfNumbers = (plain: ReadableText): readonly ReadableText[] => {
  const digits = lettersAsDigits(plain);
  return isNew([plain, digits, lonelyDigitsJoined(digits), saidDigits(plain)]);
};
