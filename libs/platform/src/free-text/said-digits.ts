import { matchesOf, readAgain, type ReadableText } from './readable-text.js';

const units: readonly string[] = [
  ...['nula', 'jedn(?:a|icka|o)|jeden', 'dv(?:a|e|ojka)', 'tri|trojka', 'ctyri|ctyrka', 'pet|petka', 'sest|sestka'],
  ...['sedm|sedmicka', 'osm|osmicka', 'devet|devitka'],
];
const teens: readonly string[] = [
  ...['deset', 'jedenact', 'dvanact', 'trinact', 'ctrnact', 'patnact', 'sestnact', 'sedmnact', 'osmnact', 'devatenact'],
];
const tens: readonly string[] = [
  ...['dvacet', 'tricet', 'ctyricet', 'padesat', 'sedesat', 'sedmdesat', 'osmdesat', 'devadesat'],
];

const digitsOf: readonly (readonly [RegExp, string])[] = [
  ...units.map((word, digit) => [new RegExp(`^(?:${word})$`, 'u'), String(digit)] as const),
  ...teens.map((word, rest) => [new RegExp(`^${word}$`, 'u'), String(10 + rest)] as const),
  ...tens.map((word, index) => [new RegExp(`^${word}$`, 'u'), String((index + 2) * 10)] as const),
];
const slash = '(?:lomeno|lomitk?o)';
const number = `(?:${[...units, ...teens, ...tens].join('|')})`;
const between = '[^\\p{L}\\d]{1,3}';
/** Three or more numbers in words behind each other; a slash may stand among them. */
const runs = new RegExp(`(?<!\\p{L})${number}(?:${between}(?:${slash}${between})?${number}(?!\\p{L})){2,}`, 'gu');

const digitOf = (word: string): string | null => digitsOf.find(([pattern]) => pattern.test(word))?.[1] ?? null;

/** What each unit of a run is read as: the digits where a word begins, nothing for the rest of it. */
const readRun = (run: string): readonly (string | null)[] => {
  const read: (string | null)[] = Array.from({ length: run.length }, () => null);
  let openTens = -1;
  for (const { 0: word, index } of run.matchAll(/\p{L}+/gu)) {
    const digits = digitOf(word);
    if (digits === null) read[index] = '/';
    // "osmdesát osm": one number of two words.
    else if (openTens >= 0 && digits.length === 1 && digits !== '0') {
      read[openTens] = (read[openTens] ?? '').charAt(0);
      read[index] = digits;
    } else read[index] = digits;
    openTens = digits?.endsWith('0') && digits.length === 2 && digits !== '10' ? index : -1;
  }
  return read;
};

/** `šest nula jedna dva …`, `osm osm nula pět … lomeno …`: numbers that are said digit by digit or in twos, as digits. */
export const saidDigits = (text: ReadableText): ReadableText => {
  const read = new Map<number, string | null>();
  for (const { index, 0: run } of matchesOf(text, runs))
    for (const [offset, unit] of readRun(run).entries()) read.set(index + offset, unit);
  return read.size === 0
    ? text
    : readAgain(text, (unit, index) => (read.has(index) ? (read.get(index) ?? null) : unit));
};
