import { finding, type Finding } from './finding.js';
import { matchesOf, type ReadableText } from './readable-text.js';

/** Beginnings of the months in every form, and the number in Roman numerals. */
const monthNames: readonly string[] = [
  ...['led(?:en|n)?|i', 'unor|uno|ii', 'brez|bre|iii', 'dub|iv', 'kvet|kve|v', 'cerv(?:en|n)?(?!\\p{L}*c)|vi'],
  ...['cervenc|cervenec|vii', 'srp|viii', 'zar|ix', 'rij|x', 'listopad|lis|xi', 'prosin|pro|xii'],
];
const ordinals: readonly string[] = [
  ...['prv', 'druh', 'tret', 'ctvrt', 'pat', 'sest', 'sedm', 'osm', 'devat', 'desat', 'jedenact', 'dvanact', 'trinact'],
  ...['ctrnact', 'patnact', 'sestnact', 'sedmnact', 'osmnact', 'devatenact', 'dvacat', 'dvacat\\p{L}* prv'],
  ...['dvacat\\p{L}* druh', 'dvacat\\p{L}* tret', 'dvacat\\p{L}* ctvrt', 'dvacat\\p{L}* pat', 'dvacat\\p{L}* sest'],
  ...['dvacat\\p{L}* sedm', 'dvacat\\p{L}* osm', 'dvacat\\p{L}* devat', 'tricat', 'tricat\\p{L}* prv'],
];
/** Days in Roman numerals. */
const romans: readonly string[] = ['', 'x', 'xx', 'xxx']
  .flatMap((ten) => ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'].map((unit) => `${ten}${unit}`))
  .slice(1, 32);
const units: readonly string[] = ['', 'jed(?:na|en)', 'dva', 'tri', 'ctyri', 'pet', 'sest', 'sedm', 'osm', 'devet'];
const unitsJoined: readonly string[] = ['', 'jedn', 'dv', 'tri', 'ctyri', 'pet', 'sest', 'sedm', 'osm', 'devet'];
const tens: readonly string[] = [
  ...['', '', 'dvacet', 'tricet', 'ctyricet', 'padesat', 'sedesat', 'sedmdesat', 'osmdesat', 'devadesat'],
];

/** What may stand between the parts of a date; with a word or two beside it, between those in words. */
const sign = '[^\\p{L}\\d]{0,3}';
const ordinalEnd = '(?:eho|iho|y|i|a|ho)';

const inOrders = (parts: readonly (readonly string[])[], between: string): string =>
  parts.map((order) => order.join(between)).join('|');

/** The year as it is said, the century said or not. */
const saidYear = (year: number): string => {
  const [ten, unit] = [Math.floor((year % 100) / 10), year % 10];
  const [inTens, inUnits] = [
    `${tens[ten]}(?:${ordinalEnd})?`,
    `(?:${units[unit]}|(?:${ordinals[unit - 1]})${ordinalEnd})`,
  ];
  const plain = unit === 0 ? inTens : `${inTens} ?${inUnits}|${unitsJoined[unit]}a${tens[ten]}`;
  return `(?:devatenact ?set |(?:jeden )?tisic devet ?set |dva tisice ?)?(?:${plain})(?!\\p{L})`;
};

const patternOf = (birthDate: string): RegExp => {
  const [year, month, day] = birthDate.split('-').map(Number) as [number, number, number];
  const padded = (value: number): string => String(value).padStart(2, '0');
  const short = padded(year % 100);
  const years = `(?:${year}|${short})`;
  // A birth number adds to the month: what stands before its slash is the day of birth.
  const months = [month, month + 20, month + 50, month + 70];
  const full = months.map(padded);
  const compact = full.flatMap((mm) => [
    ...[`${padded(day)}${mm}`, `${mm}${padded(day)}`].flatMap((two) => [`${two}${year}`, `${two}${short}`]),
    ...[`${year}${mm}${padded(day)}`, `${short}${mm}${padded(day)}`],
  ]);
  const apart = '[^\\p{L}\\d]{1,3}';
  const d = `0?${day}`;
  const m = `(?:0?${month}|${full.slice(1).join('|')})`;
  const signed = inOrders(
    [
      [d, m, years],
      [m, d, years],
      [years, m, d],
    ],
    apart,
  );
  const named = `(?:${monthNames[month - 1]})\\p{L}*`;
  const dayWord = `(?:${d}|${romans[day - 1]}|(?:${ordinals[day - 1]})${ordinalEnd})(?![\\p{L}\\d])`;
  const monthWord = `(?:${named}|(?:${ordinals[month - 1]})${ordinalEnd})(?!\\p{L})`;
  const yearWord = `(?:${years}(?!\\d)|${saidYear(year)})`;
  const loose = `${sign}(?:(?:roku|r|rok|je to|je|v)[ .]{1,2}|'){0,2}`;
  const said = inOrders(
    [
      [dayWord, monthWord, yearWord],
      [monthWord, dayWord, yearWord],
      [yearWord, dayWord, monthWord],
      [yearWord, monthWord, dayWord],
    ],
    loose,
  );
  const monthOnly = inOrders([[named, String(year)]], `${sign}(?:(?:roku|r|rok)[ .]{1,2})?`);
  const remarked = `${d}\\. ?${m}\\.${sign}je to ${years}`;
  return new RegExp(`(?<![\\p{L}\\d])(?:${compact.join('|')}|${signed}|${remarked}|${said}|${monthOnly})(?!\\d)`, 'gu');
};

/**
 * The person's own day of birth, in any order of its numbers, with any signs or none between, with the month by its name
 * and with all of it in words. It is known, so numbers that are somebody's order or price are told from it.
 * @param birthDate `YYYY-MM-DD`
 */
export const findOwnBirthDate = (text: ReadableText, birthDate: string): readonly Finding[] =>
  matchesOf(text, patternOf(birthDate)).map((match) =>
    finding('BIRTH_DATE', match.index, match.index + match[0].length),
  );
