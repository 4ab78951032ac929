import type { Token } from '../analysis/index.js';
import { daysIn, isoDay } from './calendar.js';

/** Names of months in their forms, folded: never a typo of something else. */
export const monthWords = (): Iterable<string> => monthForms.keys();

const monthForms: ReadonlyMap<string, number> = new Map(
  [
    'leden ledna lednu lednem',
    'unor unora unoru unorem',
    'brezen brezna breznu breznem',
    'duben dubna dubnu dubnem',
    'kveten kvetna kvetnu kvetnem',
    'cerven cervna cervnu cervnem',
    'cervenec cervence cervenci cervencem',
    'srpen srpna srpnu srpnem',
    'zari zarim',
    'rijen rijna rijnu rijnem',
    'listopad listopadu listopadem',
    'prosinec prosince prosinci prosincem',
  ].flatMap((forms, index) => forms.split(' ').map((form) => [form, index + 1] as const)),
);

/** A day as written in so many words; `date` is null where the calendar has no such day. */
export interface WrittenDay {
  readonly length: number;
  readonly date: string | null;
  /** A year that nobody plans for, or that no calendar has. */
  readonly isFar?: boolean;
}

/** `15. března`, `15.3.`, `15. 3. 2027`, `15 brezna`, `2027-03-15`; null where the words have no such shape. */
export function dayAt(tokens: readonly Token[], start: number, today: string): WrittenDay | null {
  const [first, second, third] = tokens.slice(start, start + 3);
  const iso = isoDayAt(first, second, third);
  if (iso !== null) return iso;
  if (first === undefined || second === undefined || !/^\d{1,2}$/.test(first.folded)) return null;
  const named = monthOf(second.folded);
  const numbered = /^\d{1,2}$/.test(second.folded) && /^\.\s*$/.test(second.before) ? Number(second.folded) : null;
  const month = named ?? numbered;
  if (month === null) return null;
  // `1. 1. 2500`: a year all the same, and no sum of money.
  const isYear =
    third !== undefined && numbered !== null && /^\.\s*$/.test(third.before) && /^\d{3,}$/.test(third.folded);
  if (isYear && !/^(19|20)\d\d$/.test(third.folded)) return { length: 3, date: null, isFar: true };
  const hasYear = third !== undefined && (isYear || /^20\d\d$/.test(third.folded));
  const day = Number(first.folded);
  const year = hasYear ? Number(third.folded) : yearOfNext(month, day, today);
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= (hasYear ? daysIn(year, month) : daysIn(2028, month));
  // 29 February without a year is the next one there is.
  const realYear = !hasYear && isDay && day > daysIn(year, month) ? 4 * Math.ceil(year / 4) : year;
  return { length: hasYear ? 3 : 2, date: isDay ? isoDay(realYear, month, day) : null };
}

function isoDayAt(year?: Token, month?: Token, day?: Token): WrittenDay | null {
  if (!/^20\d\d$/.test(year?.folded ?? '') || month?.before !== '-' || day?.before !== '-') return null;
  if (!/^\d\d$/.test(month.folded) || !/^\d\d$/.test(day.folded)) return null;
  const [y, m, d] = [Number(year?.folded), Number(month.folded), Number(day.folded)];
  const isDay = m >= 1 && m <= 12 && d >= 1 && d <= daysIn(y, m);
  return { length: 3, date: isDay ? isoDay(y, m, d) : null };
}

/** Month 1 to 12 of a folded name in any case (`brezna`, `breznu`), else null. */
export function monthOf(word: string): number | null {
  return monthForms.get(word) ?? null;
}

/** The year in which the day of the month comes next, today's included. */
export function yearOfNext(month: number, day: number, today: string): number {
  const year = Number(today.slice(0, 4));
  return isoDay(year, month, Math.min(day, daysIn(year, month))) >= today ? year : year + 1;
}
