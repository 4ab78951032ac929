import type { Token } from '../analysis/index.js';
import { daysIn } from './calendar.js';
import { monthOf } from './days-of-months.js';
import type { FoundAge } from './read-ages.js';

/** Say that a year or a day behind is that of somebody's birth, folded. */
const bornWord = /^(nar|narozen(a|y|i|e|eho|emu|ou|ym|ych)?|rocnik)$/;
/** May stand before such a word and belong to it (`datum narození`, `r. nar.`). */
const leadWord = /^(datum|rok|r)$/;
/** May stand between it and the year. */
const betweenWord = /^(v|ve|dne|roce|roku|rok|r)$/;
/** Nobody is younger who is spoken of by a birth; a child's would be taken for the client's. */
const youngest = 15;
const oldest = 110;

/** What is known of a birth: the year, or the day. */
interface Birth {
  readonly length: number;
  readonly year: number;
  /** Month and day, `MM-DD`; null where only the year is said. */
  readonly day: string | null;
}

/**
 * Ages said by a birth, as files of a prison say them: `nar. 1985`, `ročník 90`, `narozen 12. 3. 1979`, `*1985`. A year
 * alone leaves two ages open. `today`: the day in Prague, `YYYY-MM-DD`.
 */
export function readBirths(tokens: readonly Token[], today: string): readonly FoundAge[] {
  return tokens.flatMap((token, start): readonly FoundAge[] => {
    const isStar = /\*\s*$/u.test(token.before);
    if (!isStar && !bornWord.test(token.folded)) return [];
    let at = isStar ? start : start + 1;
    while (!isStar && betweenWord.test(tokens[at]?.folded ?? '')) at += 1;
    const birth = dayOfBirth(tokens, at) ?? yearOfBirth(tokens, at, isStar, today);
    if (birth === null) return [];
    const passed = Number(today.slice(0, 4)) - birth.year;
    const before = birth.day !== null && today.slice(5) < birth.day ? passed - 1 : passed;
    const age = { from: birth.day === null ? passed - 1 : before, to: before };
    if (age.from < youngest || age.to > oldest) return [];
    const leads = !isStar && leadWord.test(tokens[start - 1]?.folded ?? '');
    return [{ start: leads ? start - 1 : start, end: at + birth.length, age }];
  });
}

/** `12. 3. 1979`, `12. března 1979`; null where it is no day. */
function dayOfBirth(tokens: readonly Token[], at: number): Birth | null {
  const [first, second, third] = tokens.slice(at, at + 3).map(({ folded }) => folded);
  if (!/^\d{1,2}$/u.test(first ?? '') || !/^(19|20)\d\d$/u.test(third ?? '')) return null;
  const month = monthOf(second ?? '') ?? (/^\d{1,2}$/u.test(second ?? '') ? Number(second) : 0);
  const [day, year] = [Number(first), Number(third)];
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return { length: 3, year, day: [month, day].map((part) => String(part).padStart(2, '0')).join('-') };
}

/** `1985`, or `85` behind a word: of two centuries the later that has begun. */
function yearOfBirth(tokens: readonly Token[], at: number, isStar: boolean, today: string): Birth | null {
  const [word = '', next = ''] = tokens.slice(at, at + 2).map(({ folded }) => folded);
  if (/^(19|20)\d\d$/u.test(word)) return { length: 1, year: Number(word), day: null };
  // `nar. 31. 5.` is a day without its year.
  const isDay = /^\d/u.test(next) || monthOf(next) !== null;
  if (isStar || isDay || !/^\d\d$/u.test(word)) return null;
  const year = 2000 + Number(word);
  return { length: 1, year: year > Number(today.slice(0, 4)) ? year - 100 : year, day: null };
}
