import { datesIn, type WrittenDate } from './dates.js';
import { finding, type Finding } from './finding.js';
import { matchesOf, type ReadableText } from './readable-text.js';

/** Nobody younger is sent by a prison, a curator or probation: a day that long ago is somebody's day of birth. */
const youngest = 14;
/** How far ahead a release or an appointment is written with a year of two digits. */
const furthestAhead = 30;

const filler = '(?:dne|se|v|ve|roce|roku|r\\.|je|ma|mam|mel|mela|slavi|byl|byla|jsem|datum|rok|uz)';
const words = '(?:narozen\\p{L}*|narodil\\p{L}*|nar|datum nar\\p{L}*|dat\\. ?nar)';
const before = new RegExp(`(?<!\\p{L})${words}\\.?[ :,-]*(?:${filler}[ :]+){0,3}$|\\* ?$`, 'u');
const after = new RegExp(`^[ ,:-]*(?:${filler} +){0,3}(?:narozen|narodil)\\p{L}*`, 'u');

/** Beside a date: it is the day of a document or of a beginning, not of a birth. */
const ofDocument =
  /(?:vydan|vystaven|zalozen|registr|zapsan|ucinn|plat|podepsan|uzavren|vznik|funguj|pusob|poskyt|otevr|provoz|zahaj)\p{L}*[ :]*(?:dne |od |do |ze dne |k )?$|(?<!\p{L})k ?$/u;

const isLongAgo = ({ year, shortYear, whole }: WrittenDate, thisYear: number): boolean => {
  if (year === null || !whole) return false;
  if (!shortYear) return year >= 1880 && year <= thisYear - youngest;
  const sinceCentury = thisYear % 100;
  const isRecent = year > sinceCentury - youngest && year <= sinceCentury + furthestAhead;
  return !isRecent;
};

const isNearBirth = ({ folded }: ReadableText, { from, to }: { readonly from: number; readonly to: number }): boolean =>
  before.test(folded.slice(Math.max(0, from - 60), from)) || after.test(folded.slice(to, to + 60));

const cohort =
  /(?<!\p{L})rocnik\p{L}*[ :]*(?:(?:\d{4}|\d{2})(?!\d)|(?:padesat|sedesat|sedmdesat|osmdesat|devadesat|dva ?tisic)\p{L}*)/gu;

/** Years alone: "nar. 1985", "ročník 1985", "ročník 85". */
const yearsIn = (text: ReadableText): readonly Finding[] => [
  ...matchesOf(text, /(?<![\d./])(?:18|19|20)\d{2}(?!\d)/gu)
    .filter((match) => {
      const place = { from: match.index, to: match.index + 4 };
      const isBullet = /\* ?$/u.test(text.folded.slice(0, match.index));
      return isNearBirth(text, place) && (!isBullet || Number(match[0]) < 2010);
    })
    .map((match) => finding('BIRTH_DATE', match.index, match.index + 4)),
  ...matchesOf(text, cohort).map((match) => finding('BIRTH_DATE', match.index, match.index + match[0].length)),
];

const months =
  'led(?:en|nu)|unor(?:u)?|brez(?:en|nu)|dub(?:en|nu)|kvet(?:en|nu)|cerv(?:en|nu)|cerven(?:ec|ci)|srp(?:en|nu)|zari|' +
  'rij(?:en|nu)|listopadu?|prosin(?:ec|ci)';
const monthAndYear = new RegExp(`(?<!\\p{L})(?:${months})(?: roku| r\\.)? ?(?:(?:19|20)\\d{2}|\\d{2})(?!\\d)`, 'gu');

/** Beside a word of birth: "v lednu 1990". */
const monthsIn = (text: ReadableText): readonly Finding[] =>
  matchesOf(text, monthAndYear)
    .map((match) => ({ from: match.index, to: match.index + match[0].length }))
    .filter((place) => isNearBirth(text, place))
    .map(({ from, to }) => finding('BIRTH_DATE', from, to));

/** Beside a word of birth: "nar. 040588". */
const numbersIn = (text: ReadableText): readonly Finding[] =>
  matchesOf(text, /(?<!\d)(?:\d{8}|\d{6})(?!\d)/gu)
    .map((match) => ({ from: match.index, to: match.index + match[0].length }))
    .filter((place) => isNearBirth(text, place))
    .map(({ from, to }) => finding('BIRTH_DATE', from, to));

/**
 * Dates of birth: a full date long ago, and any date or year beside a word of birth. Dates of release, of appointments
 * and of documents stay.
 * @param thisYear the year of today, four digits
 */
export const findBirthDates = (text: ReadableText, thisYear: number): readonly Finding[] => [
  ...datesIn(text)
    .filter(
      (date) =>
        isNearBirth(text, date) ||
        (isLongAgo(date, thisYear) && !ofDocument.test(text.folded.slice(Math.max(0, date.from - 30), date.from))),
    )
    .map((date) => finding('BIRTH_DATE', date.from, date.to)),
  ...yearsIn(text),
  ...monthsIn(text),
  ...numbersIn(text),
];
