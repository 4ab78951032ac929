import { matchesOf, type ReadableText } from './readable-text.js';

/** A date written in a text; the year is null where none is written. */
export interface WrittenDate {
  readonly from: number;
  readonly to: number;
  readonly year: number | null;
  /** A year of two digits: the century is anybody's guess. */
  readonly shortYear: boolean;
  /** Whether day and month are written too. */
  readonly whole: boolean;
}

const months =
  'ledna|unora|brezna|dubna|kvetna|cervna|cervence|srpna|zari|rijna|listopadu|prosince|' +
  'leden|unor|brezen|duben|kveten|cerven|cervenec|srpen|rijen|listopad|prosinec';
/** After a month in words; one of two digits only where it cannot be an hour, a number of people or of crowns. */
const yearAfter = '(?: (?<year>\\d{4}|[3-9]\\d(?!\\d| ?(?:[.:,%/]\\d|hod|let|lid|kc|korun|min))))?';
const romans = 'xii|xi|x|ix|viii|vii|vi|v|iv|iii|ii|i';
const ordinals =
  'prvniho|druheho|tretiho|ctvrteho|pateho|sesteho|sedmeho|osmeho|devateho|desateho|jedenacteho|dvanacteho|' +
  'trinacteho|ctrnacteho|patnacteho|sestnacteho|sedmnacteho|osmnacteho|devatenacteho|dvacateho|tricateho';

/** A year as it is said: "osmdesát osm", "osmaosmdesát", "devatenáct set osmdesát osm". */
const tens: ReadonlyMap<string, number> = new Map([
  ['ctyricet', 40],
  ['padesat', 50],
  ['sedesat', 60],
  ['sedmdesat', 70],
  ['osmdesat', 80],
  ['devadesat', 90],
]);
const units: readonly string[] = ['', 'jedna', 'dva', 'tri', 'ctyri', 'pet', 'sest', 'sedm', 'osm', 'devet'];
const anyUnit = units.slice(1).join('|');
const anyTens = [...tens.keys()].join('|');
const century = '(?:devatenact ?set |(?:jeden )?tisic devet ?set )?';
/** Fits a year from 1940 to 1999 in words; what is written after it does not belong to it. */
const yearSaid = `${century}(?:(?:${anyTens})(?: (?:${anyUnit}))?|(?:jedn|dv|tri|ctyri|pet|sest|sedm|osm|devet)a(?:${anyTens}))(?! ?\\p{L}*(?:korun|bytu|lidi|let|hodin|minut|kus))(?!\\p{L})`;

/** The year that was said; null where none was. */
const yearOf = (said: string | undefined): number | null => {
  const words = said?.split(' ') ?? [];
  const ten = [...tens].find(([word]) => words.some((one) => one.endsWith(word)));
  if (!ten) return null;
  const joined = words
    .find((one) => one.endsWith(ten[0]))
    ?.slice(0, -ten[0].length)
    .replace(/a$/, '');
  const unit = joined
    ? units.findIndex((one) => one !== '' && one.startsWith(joined))
    : units.indexOf(words.at(-1) ?? '');
  return 1900 + ten[1] + Math.max(0, unit);
};

const patterns: readonly RegExp[] = [
  /(?<![\d.,/])(?<day>\d{1,2}) ?[./-] ?(?<month>\d{1,2}) ?[./-] ?(?<year>\d{4}|\d{2})(?![\d:])/gu,
  /(?<!\d)(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)/gu,
  // With any signs between, where the year says that it is one: "4 5 1988", "1988_05_04".
  /(?<!\d)(?<day>\d{1,2})[^\p{L}\d]{1,3}(?<month>\d{1,2})[^\p{L}\d]{1,3}(?<year>(?:18|19|20)\d{2})(?!\d)/gu,
  /(?<!\d)(?<year>(?:18|19|20)\d{2})[^\p{L}\d]{1,3}(?<month>\d{1,2})[^\p{L}\d]{1,3}(?<day>\d{1,2})(?!\d)/gu,
  /(?<!\d)(?<day>\d{1,2}) ?[_|\\] ?(?<month>\d{1,2}) ?[_|\\] ?(?<year>\d{2})(?!\d)/gu,
  new RegExp(`(?<!\\d)(?<day>\\d{1,2})\\.? ?(?:${months})(?!\\p{L})${yearAfter}`, 'gu'),
  new RegExp(`(?<!\\d)(?<day>\\d{1,2})\\. ?(?:${romans})\\.? ?(?<year>\\d{4})`, 'gu'),
  new RegExp(
    `(?<!\\p{L})(?:${ordinals})(?: (?:${ordinals}))? (?:${months})(?!\\p{L})(?: (?:roku )?(?:(?<year>\\d{4})|(?<said>${yearSaid})))?`,
    'gu',
  ),
  // Year first, with one sign twice: "88-05-04".
  /(?<![\d.,/-])(?<year>[4-9]\d)(?<sign>[./-])(?<month>\d{2})\k<sign>(?<day>\d{2})(?![\d./-]*\d)/gu,
  /(?<![\d.,/])(?<day>\d{1,2})\. ?(?<month>\d{1,2})\.(?! ?\d)/gu,
  /(?<![\d.,/])(?<month>\d{1,2}) ?[/.] ?(?<year>(?:18|19|20)\d{2})(?!\d)/gu,
];

/** Without anything between; an identification number of an organisation (IČO) and an account look the same. */
const compact: readonly RegExp[] = [
  /(?<!\d)(?<!(?<!\p{L})ico?[ :.]{0,2})(?<day>\d{2})(?<month>\d{2})(?<year>(?:19|20)\d{2})(?!\d|\/\d{4})/gu,
  /(?<!\d)(?<!(?<!\p{L})ico?[ :.]{0,2})(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})(?!\d|\/\d{4})/gu,
];
/** From digits that stood each alone: "4 5 1 9 8 8". */
const fromLonely = /(?<!\d)(?<day>\d{1,2})(?<month>\d{1,2})(?<year>(?:19|20)\d{2})(?!\d)/gu;

const wasParted = ({ begins }: ReadableText, match: RegExpExecArray): boolean =>
  (begins[match.index + match[0].length - 1] ?? 0) - (begins[match.index] ?? 0) >= match[0].length;

const isPossible = (day: string | undefined, month: string | undefined): boolean => {
  const fits = (value: string | undefined, most: number): boolean =>
    value === undefined || (Number(value) >= 1 && Number(value) <= most);
  return fits(day, 31) && fits(month, 12);
};

/** Every date in a text: in numbers, with the month in words or in Roman numerals, with or without a year. */
export const datesIn = (text: ReadableText): readonly WrittenDate[] =>
  [...patterns, ...compact, fromLonely].flatMap((pattern) =>
    matchesOf(text, pattern).flatMap((match) => {
      if (pattern === fromLonely && !wasParted(text, match)) return [];
      const { day, month, year, said } = match.groups ?? {};
      if (!isPossible(day, month)) return [];
      return [
        {
          from: match.index,
          to: match.index + match[0].length,
          year: year === undefined ? yearOf(said) : Number(year),
          shortYear: year?.length === 2,
          whole: day !== undefined || month === undefined,
        },
      ];
    }),
  );
