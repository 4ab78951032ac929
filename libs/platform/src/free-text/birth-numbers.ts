import { rodnecislo } from 'rodnecislo';
import { finding, type Finding } from './finding.js';
import { matchesOf, type ReadableText } from './readable-text.js';

/** Digits with whatever signs and spaces between them, but no lists: "pokoje 12, 14, 15". */
const runs = /\d+(?:(?!, |; )(?:[^\p{L}\d]{1,3}|[^\p{L}\d]{0,3}(?:lomitk?o|lomeno)[^\p{L}\d]{0,3})\d+)*/gu;
const said =
  /(?<!\p{L})(?:r[^\p{L}\d]{0,3}c|rodn\p{L}*[^\p{L}\d]{1,3}cisl\p{L}*|pojistenc\p{L}*)[^\p{L}\d]*(?:je[^\p{L}\d]*)?$/u;
/** Between the birthday and the ending of a number of nine digits, which a phone number does not have. */
const slash = /^[^\p{L}\d]*(?:[/\\|_:]|lomitk?o|lomeno)[^\p{L}\d]*$/u;
/** "12. 5. 2027 8:30": a day and an hour. */
const dayAndHour = /^\d{1,2}\D+\d{1,2}\D+20\d{2}\D+\d{1,2}\D+\d{2}$/u;

/** The form of one, whatever its checksum; an account has it as well, and a file of an office ends with a year. */
const mistyped = /^\d{6} ?\/ ?(?!(?:19|20)\d{2}$)\d{4}$/u;
const account = /(?:uct|ucet|c\. ?u)\p{L}*\.?[^\p{L}\d]{0,3}(?:(?:cislo|c|je)[^\p{L}\d]{0,3}){0,2}$/u;
const isAccount = ({ folded }: ReadableText, from: number): boolean =>
  account.test(folded.slice(Math.max(0, from - 30), from));

/** Whether six digits can be the day of a birth, with what a birth number adds to the month. */
const isDay = (number: string): boolean => {
  const [month, day] = [Number(number.slice(2, 4)), Number(number.slice(4, 6))];
  return day >= 1 && day <= 31 && [0, 20, 50, 70].some((more) => month > more && month <= more + 12);
};

interface Digits {
  readonly digits: string;
  readonly from: number;
  readonly to: number;
}

const groupsOf = (run: RegExpExecArray): readonly Digits[] =>
  [...run[0].matchAll(/\d+/gu)].map(({ 0: digits, index }) => {
    const from = run.index + index;
    return { digits, from, to: from + digits.length };
  });

/** Whole groups that follow each other and have nine or ten digits together. */
const windowsOf = (groups: readonly Digits[]): readonly (readonly Digits[])[] =>
  groups.flatMap((_, first) => {
    const windows: (readonly Digits[])[] = [];
    let length = 0;
    for (let last = first; last < groups.length && length < 10; last += 1) {
      length += groups[last]?.digits.length ?? 0;
      if (length === 9 || length === 10) windows.push(groups.slice(first, last + 1));
    }
    return windows;
  });

const hasSlash = (text: ReadableText, groups: readonly Digits[]): boolean => {
  let length = 0;
  return groups.some(({ digits, to }, index) => {
    length += digits.length;
    const next = groups[index + 1];
    return length === 6 && next !== undefined && slash.test(text.folded.slice(to, next.from));
  });
};

/** "První část 885504, druhá část 1239": the two parts with words between. */
const withWords = /(?<!\d)(\d{6})(?=[^\d]*\p{L})[^\d]{1,30}(\d{4})(?!\d)/gu;

const inTwoParts = (text: ReadableText): readonly Finding[] =>
  matchesOf(text, withWords)
    .filter(([, day = '', ending = '']) => rodnecislo(`${day}/${ending}`).isValid())
    .map((match) => finding('BIRTH_NUMBER', match.index, match.index + match[0].length));

/**
 * Birth numbers (rodné číslo), with any signs between the digits: ten digits with a valid checksum and date; nine
 * digits, which have no checksum and look like a phone number, only with a slash. Where the text itself says that it is
 * one, or it has the form of one and begins with a day, a mistyped one counts too.
 */
export const findBirthNumbers = (text: ReadableText): readonly Finding[] => [
  ...inTwoParts(text),
  ...matchesOf(text, runs).flatMap((run) =>
    windowsOf(groupsOf(run)).flatMap((groups) => {
      const [from, to] = [groups[0]?.from ?? 0, groups.at(-1)?.to ?? 0];
      const number = groups.map(({ digits }) => digits).join('');
      const isSaid = said.test(text.folded.slice(Math.max(0, from - 40), from));
      const isReal =
        (number.length === 10 || hasSlash(text, groups)) &&
        !dayAndHour.test(text.folded.slice(from, to)) &&
        rodnecislo(`${number.slice(0, 6)}/${number.slice(6)}`).isValid();
      const isMistyped = mistyped.test(text.folded.slice(from, to)) && isDay(number) && !isAccount(text, from);
      return isSaid || isReal || isMistyped ? [finding('BIRTH_NUMBER', from, to)] : [];
    }),
  ),
];
