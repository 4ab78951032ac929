import { addMonths } from '@navaz/kernel';
import type { Token } from '../analysis/index.js';
import { daysIn, isoDay } from './calendar.js';
import { dayAt } from './days-of-months.js';
import type { Relative } from './relative-days.js';

/** `od 15. do 20. prosince`, `3.–10. 12.`, `3. až 10. 12.`: two days, the month said once, with the second. */
export function rangeWithinMonth(tokens: readonly Token[], start: number, today: string): Relative | null {
  const isOpen = tokens[start]?.folded === 'od';
  const at = start + Number(isOpen);
  const [first, second] = tokens.slice(at, at + 2);
  if (first === undefined || second === undefined || !/^\d{1,2}$/.test(first.folded)) return null;
  const isJoined = second.folded === 'az' || (isOpen && second.folded === 'do');
  // `Praha 3 - 10. 12.` is a district and a day: without the dot, the dash stands close.
  if (!isJoined && !/^(\.\s*[-–—]\s*|[-–—])$/.test(second.before)) return null;
  const last = dayAt(tokens, at + 1 + Number(isJoined), today);
  if (!last?.date) return null;
  const from = dayUntil(Number(first.folded), last.date);
  if (from === null) return null;
  const length = Number(isOpen) + 1 + Number(isJoined) + last.length;
  return { length, date: { from, until: last.date } };
}

/** The `10.` of `od 3. 12. do 10.`: that day of the month of `from`, or of the next; a number without a dot is none. */
export function inMonthUntil(text: string, token: Token | undefined, from: string): string | null {
  if (token === undefined || !/^\d{1,2}$/.test(token.folded) || text[token.to] !== '.') return null;
  return dayIn(Number(token.folded) >= Number(from.slice(8)) ? from : addMonths(from, 1), Number(token.folded));
}

/** That day of the month of `last`, or of the month before where it would be later than `last`. */
function dayUntil(day: number, last: string): string | null {
  return dayIn(day <= Number(last.slice(8)) ? last : addMonths(last, -1), day);
}

/** That day in the month of another; null where the month has none. */
function dayIn(other: string, day: number): string | null {
  const [year = 0, month = 0] = other.split('-').map(Number);
  return day >= 1 && day <= daysIn(year, month) ? isoDay(year, month, day) : null;
}
