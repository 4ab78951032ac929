import { addDays } from '@navaz/kernel';
import type { Token } from '../analysis/index.js';
import { daysIn, isoDay, laterOf } from './calendar.js';
import { dayAt, monthOf, yearOfNext } from './days-of-months.js';
import { namedDays } from './named-days.js';
import { inMonthUntil, rangeWithinMonth } from './ranges-of-days.js';
import type { DateReading, ReadingNote } from './reading.types.js';
import { relativeDate } from './relative-days.js';

/** A date found in the words `start` to `end` (exclusive); a day that does not exist gives a note and no date. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly date: DateReading | null;
  readonly note: ReadingNote | null;
}

/**
 * Finds days and spans of days: `dnes`, `zítra`, `od 15. března`, `15.3.2027`, `2027-03-15`, `3.–10. 12.`, `v březnu`,
 * `do konce roku`, `za 14 dní`, `příští týden`.
 */
export function readDates(text: string, tokens: readonly Token[], today: string): readonly FoundDate[] {
  const found: FoundDate[] = [];
  for (let index = 0; index < tokens.length;) {
    const one = readAt(text, tokens, index, today);
    if (one === null) index += 1;
    else {
      const whole = untilAfter(one, text, tokens);
      found.push(whole);
      index = whole.end;
    }
  }
  return found;
}

/**
 * `od 1. února do 31. března`, `1. 12. – 5. 12.` are one span; its end lies in the year of its beginning or in the next.
 * Of `od 3. 12. do 10.` the month is said once.
 */
function untilAfter(one: FoundDate, text: string, tokens: readonly Token[]): FoundDate {
  const { date, start, end } = one;
  if (date === null || (date.until !== null && date.until !== date.from)) return one;
  const next = tokens[end];
  const joined = next?.folded ?? '';
  const isDash = /^\.?\s*[-–—]\s*$/.test(next?.before ?? '');
  // Of a single day `do` may speak of anything else: `dnes do 50 km`.
  if (!isDash && !['do', 'az'].includes(joined)) return one;
  const at = isDash || joined === 'do' ? end : end + 1;
  const last = readAt(text, tokens, at, date.from);
  if (last?.date?.until) return { start, end: last.end, date: { from: date.from, until: last.date.until }, note: null };
  const day = isDash || joined === 'az' ? at : at + 1;
  const until = last === null ? inMonthUntil(text, tokens[day], date.from) : null;
  return until === null ? one : { start, end: day + 1, date: { from: date.from, until }, note: null };
}

function readAt(text: string, tokens: readonly Token[], start: number, today: string): FoundDate | null {
  const words = tokens.slice(start, start + 6).map((token) => token.folded);
  const [first = '', second = '', third = ''] = words;
  const relative = relativeDate(words, today) ?? namedDays(words, today);
  if (relative !== null) return { start, end: start + relative.length, date: relative.date, note: null };

  const open = first === 'od' || first === 'ode' || first === 'po';
  const close = first === 'do';
  const lead =
    open || close || ['v', 've', 'na', 'k', 'ke', 'dne', 'zacatkem', 'koncem', 'behem', 'pulce'].includes(first)
      ? 1
      : 0;
  const range = rangeWithinMonth(tokens, start, today);
  if (range !== null) return { start, end: start + range.length, date: range.date, note: null };
  const day = dayAt(tokens, start + lead, today);
  if (day !== null) {
    const end = start + lead + day.length;
    if (day.date === null) {
      const from = tokens[start + lead]?.from ?? 0;
      const to = tokens[end - 1]?.to ?? text.length;
      const shown = text.slice(from, to);
      const [cs, en] = day.isFar
        ? [
            `Na den „${shown}“ hledat neumíme, hledá se bez data.`,
            `Cannot search for the day “${shown}”; searched without a date.`,
          ]
        : [
            `Den „${shown}“ v kalendáři není, hledá se bez data.`,
            `There is no day “${shown}” in the calendar; searched without a date.`,
          ];
      return { start: start + lead, end, date: null, note: { code: 'impossibleDate', from, to, cs, en } };
    }
    if (open) return { start, end, date: { from: day.date, until: null }, note: null };
    if (close) return { start, end, date: { from: today, until: day.date }, note: null };
    return { start, end, date: { from: day.date, until: day.date }, note: null };
  }
  if (lead === 1) {
    const month = monthOf(second);
    if (month === null) return null;
    const hasYear = /^20\d\d$/.test(third);
    const year = hasYear ? Number(third) : yearOfNext(month, 31, today);
    const from = isoDay(year, month, 1);
    const until = isoDay(year, month, daysIn(year, month));
    const end = start + 2 + Number(hasYear);
    if (open) return { start, end, date: { from: first === 'po' ? addDays(until, 1) : from, until: null }, note: null };
    if (close) return { start, end, date: { from: today, until }, note: null };
    const late = first === 'koncem';
    return {
      start,
      end,
      date: {
        from: late ? isoDay(year, month, 21) : laterOf(from, today),
        until: first === 'zacatkem' ? isoDay(year, month, 10) : until,
      },
      note: null,
    };
  }
  return null;
}
