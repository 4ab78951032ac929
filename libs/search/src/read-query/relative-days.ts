import { addDays } from '@navaz/kernel';
import { daysIn, isoDay, laterOf, weekdayOf } from './calendar.js';
import { monthOf, yearOfNext } from './days-of-months.js';
import type { DateReading } from './reading.types.js';

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

/** Days told from today, in so many words. */
export interface Relative {
  readonly length: number;
  readonly date: DateReading;
}

/** `dnes`, `od zítřka`, `příští týden`, `do konce roku`, `v půlce března`; null where the words say no such thing. */
export function relativeDate(words: readonly string[], today: string): Relative | null {
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
