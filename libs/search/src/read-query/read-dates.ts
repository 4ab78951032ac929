import type { Token } from '../analysis/index.js';
import { addDays, daysIn, isoDay, laterOf, weekdayOf } from './calendar.js';
import { namedDays } from './named-days.js';
import type { DateReading, ReadingNote } from './reading.types.js';

/** A date found in the words `start` to `end` (exclusive); a day that does not exist gives a note and no date. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly date: DateReading | null;
  readonly note: ReadingNote | null;
}

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
/** Finds days and spans of days: `dnes`, `zítra`, `od 15. března`, `15.3.2027`, `v březnu`, `do konce roku`, `za 14 dní`, `příští týden`. */
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

/** `od 1. února do 31. března` is one span; its end lies in the year of its beginning or in the next. */
function untilAfter(one: FoundDate, text: string, tokens: readonly Token[]): FoundDate {
  const { date, start, end } = one;
  const joined = tokens[end]?.folded ?? '';
  if (date === null || date.until !== null || !['do', 'az'].includes(joined)) return one;
  const last = readAt(text, tokens, joined === 'az' ? end + 1 : end, date.from);
  if (!last?.date?.until) return one;
  return { start, end: last.end, date: { from: date.from, until: last.date.until }, note: null };
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
  // od 15. do 20. prosince: the month is said once.
  if (first === 'od' && /^\d{1,2}$/.test(second) && ['do', 'az'].includes(third)) {
    const last = dayAt(tokens, start + 3, today);
    if (last?.date && Number(second) > 0 && Number(second) <= Number(last.date.slice(8))) {
      const from = `${last.date.slice(0, 8)}${second.padStart(2, '0')}`;
      return { start, end: start + 3 + last.length, date: { from, until: last.date }, note: null };
    }
  }
  const day = dayAt(tokens, start + lead, today);
  if (day !== null) {
    const end = start + lead + day.length;
    if (day.date === null) {
      const from = tokens[start + lead]?.from ?? 0;
      const to = tokens[end - 1]?.to ?? text.length;
      const shown = text.slice(from, to);
      const note: ReadingNote = {
        code: 'impossibleDate',
        from,
        to,
        cs: `Den „${shown}“ v kalendáři není, hledá se bez data.`,
        en: `There is no day “${shown}” in the calendar; searched without a date.`,
      };
      return { start: start + lead, end, date: null, note };
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

/** `od zítřka`, `ode dneška`: days from today. */
const relativeDays: ReadonlyMap<string, number> = new Map([
  ['dnes', 0],
  ['dneska', 0],
  ['zitra', 1],
  ['zitrka', 1],
  ['zejtrka', 1],
  ['pozitri', 2],
  ['pozitrka', 2],
  ['pozitrku', 2],
]);

interface Relative {
  readonly length: number;
  readonly date: DateReading;
}

function relativeDate(words: readonly string[], today: string): Relative | null {
  const [first = '', second = '', third = ''] = words;
  const one = (days: number, length: number): { length: number; date: DateReading } => ({
    length,
    date: { from: addDays(today, days), until: addDays(today, days) },
  });
  if (['dnes', 'dneska', 'dnesni'].includes(first)) return one(0, second === 'noc' || second === 'vecer' ? 2 : 1);
  if ((first === 'od' || first === 'ode') && relativeDays.has(second)) {
    return { length: 2, date: { from: addDays(today, relativeDays.get(second) ?? 0), until: null } };
  }
  if (['zitra', 'zejtra'].includes(first)) return one(1, 1);
  if (['pozitri', 'pozejtri'].includes(first)) return one(2, 1);
  if (first === 'na' && second === 'dnes') return one(0, third === 'noc' ? 3 : 2);
  const weekday = weekdayOf(today);
  const [year = 0, month = 0] = today.split('-').map(Number);
  const lead = ['v', 've', 'na', 'do', 'od', 'behem'].includes(first) ? 1 : 0;
  const [which = '', unit = ''] = words.slice(lead);
  if (['tento', 'tenhle', 'tomto', 'pristi', 'dalsi', 'pristim', 'dalsim', 'tohoto', 'pristiho'].includes(which)) {
    const next = /^(p|d)/.test(which);
    if (/^tyd/.test(unit)) {
      const monday = addDays(today, -weekday + (next ? 7 : 0));
      return { length: lead + 2, date: { from: laterOf(monday, today), until: addDays(monday, 6) } };
    }
    if (/^mesic/.test(unit)) {
      const at = next ? (month === 12 ? { y: year + 1, m: 1 } : { y: year, m: month + 1 }) : { y: year, m: month };
      return {
        length: lead + 2,
        date: { from: laterOf(isoDay(at.y, at.m, 1), today), until: isoDay(at.y, at.m, daysIn(at.y, at.m)) },
      };
    }
    if (/^rok/.test(unit)) {
      const y = next ? year + 1 : year;
      return { length: lead + 2, date: { from: laterOf(isoDay(y, 1, 1), today), until: isoDay(y, 12, 31) } };
    }
  }
  const atEnd = partOfMonth(words, today);
  if (atEnd !== null) return atEnd;
  if (first === 'do' && second === 'konce') {
    if (/^rok/.test(third)) return { length: 3, date: { from: today, until: isoDay(year, 12, 31) } };
    if (/^mesic/.test(third))
      return { length: 3, date: { from: today, until: isoDay(year, month, daysIn(year, month)) } };
    if (/^tyd/.test(third)) return { length: 3, date: { from: today, until: addDays(today, 6 - weekday) } };
  }
  return null;
}

/** `do konce ledna`, `od půlky března`, `po začátku května`: a limit within a month. */
function partOfMonth([first = '', part = '', name = '', year = '']: readonly string[], today: string): Relative | null {
  const month = monthOf(name);
  const isPart = /^(konec|konce|koncem|zacatk[ua]|zacatek|pulk[ay]|pulku|pulce|polovin[ayu]|polovine)$/.test(part);
  if (month === null || !isPart || !['od', 'do', 'v', 've', 'na', 'k', 'po'].includes(first)) return null;
  const hasYear = /^20\d\d$/.test(year);
  const y = hasYear ? Number(year) : yearOfNext(month, 31, today);
  const last = daysIn(y, month);
  const [from, until] = part.startsWith('k') ? [21, last] : part.startsWith('z') ? [1, 10] : [11, 20];
  const length = 3 + Number(hasYear);
  if (first === 'do') return { length, date: { from: today, until: isoDay(y, month, until) } };
  const start = laterOf(isoDay(y, month, from), today);
  if (first === 'od' || first === 'po') return { length, date: { from: start, until: null } };
  return { length, date: { from: start, until: isoDay(y, month, until) } };
}

/** `15. března`, `15.3.`, `15. 3. 2027`, `15 brezna`; null where there is no such shape, `date: null` where no such day. */
function dayAt(tokens: readonly Token[], start: number, today: string): { length: number; date: string | null } | null {
  const [first, second, third] = tokens.slice(start, start + 3);
  if (first === undefined || second === undefined || !/^\d{1,2}$/.test(first.folded)) return null;
  if (/^\d{4}$/.test(first.folded)) return null;
  const named = monthOf(second.folded);
  const numbered = /^\d{1,2}$/.test(second.folded) && /^\.\s*$/.test(second.before) ? Number(second.folded) : null;
  const month = named ?? numbered;
  if (month === null) return null;
  const hasYear = third !== undefined && /^20\d\d$/.test(third.folded);
  const day = Number(first.folded);
  const year = hasYear ? Number(third.folded) : yearOfNext(month, day, today);
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= (hasYear ? daysIn(year, month) : daysIn(2028, month));
  // 29 February without a year is the next one there is.
  const realYear = !hasYear && isDay && day > daysIn(year, month) ? 4 * Math.ceil(year / 4) : year;
  return { length: hasYear ? 3 : 2, date: isDay ? isoDay(realYear, month, day) : null };
}

/** Month 1 to 12 of a folded name in any case (`brezna`, `breznu`), else null. */
function monthOf(word: string): number | null {
  return monthForms.get(word) ?? null;
}

function yearOfNext(month: number, day: number, today: string): number {
  const year = Number(today.slice(0, 4));
  return isoDay(year, month, Math.min(day, daysIn(year, month))) >= today ? year : year + 1;
}
