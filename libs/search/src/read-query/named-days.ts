import { addDays, addMonths } from '@navaz/kernel';
import { daysIn, isoDay, laterOf, weekdayOf } from './calendar.js';
import type { DateReading } from './reading.types.js';

/** Days in so many words of the query. */
export interface NamedDays {
  readonly length: number;
  readonly date: DateReading;
}

/** Folded forms, Monday first. */
const weekdays: readonly ReadonlySet<string>[] = [
  'pondeli pondelek pondelka pondelku',
  'utery uterek uterka uterku',
  'streda stredy stredu strede',
  'ctvrtek ctvrtka ctvrtku',
  'patek patku patkem',
  'sobota soboty sobotu sobote',
  'nedele nedeli',
].map((forms) => new Set(forms.split(' ')));

const next = new Set(['pristi', 'dalsi', 'pristiho', 'pristim', 'dalsim']);
const thisOne = new Set(['tento', 'tenhle', 'tohoto', 'tuto', 'tuhle', 'tomto', 'toto']);
const into = new Set(['v', 've', 'na', 'od', 'ode', 'do', 'po', 'pred', 'pres', 'o', 'behem', 'k', 'ke']);

/** First and last day, as month and day; the season of the year and feasts. Folded forms. */
const spans: readonly (readonly [forms: string, from: readonly [number, number], until: readonly [number, number]])[] =
  [
    ['vanoce vanoc vanocich vanocim vanoci', [12, 24], [12, 26]],
    ['silvestr silvestra silvestru silvestrem', [12, 31], [12, 31]],
    ['jaro jara jare jaru', [3, 1], [5, 31]],
    ['leto lete letem', [6, 1], [8, 31]],
    ['prazdniny prazdnin prazdninach', [7, 1], [8, 31]],
    ['podzim podzimu podzimem', [9, 1], [11, 30]],
    ['zima zimu zime zimy', [12, 1], [2, 28]],
  ];

/**
 * Days that have a name: `v pátek`, `od pondělí`, `příští středu`, `na víkend`, `na Vánoce`, `po Novém roce`, `v létě`,
 * `do měsíce`, `za půl roku`. A name without a preposition or `příští` is none (`Pátek` is a village, too).
 */
export function namedDays(words: readonly string[], today: string): NamedDays | null {
  const [first = ''] = words;
  if (first === 'za') return later(words, today);
  const lead = into.has(first) ? first : '';
  const rest = lead === '' ? words : words.slice(1);
  const which = next.has(rest[0] ?? '') ? 'next' : thisOne.has(rest[0] ?? '') ? 'this' : '';
  const name = (which === '' ? rest : rest.slice(1))[0] ?? '';
  const length = Number(lead !== '') + Number(which !== '') + 1;
  if (lead === '' && which === '') return null;
  const found =
    ofWeek(name, which === 'next', today) ??
    weekend(name, lead, which, today) ??
    (which === '' ? ofYear(name, rest[1] ?? '', today) : null);
  if (found !== null) return { length: length + found.more, date: placed(lead, found.from, found.until, today) };
  return (lead === 'do' || lead === 'behem') && which === '' ? within(rest, today) : null;
}

interface Found {
  readonly from: string;
  readonly until: string;
  /** Words beyond the first. */
  readonly more: number;
}

function ofWeek(name: string, isNext: boolean, today: string): Found | null {
  const index = weekdays.findIndex((forms) => forms.has(name));
  if (index < 0) return null;
  const ahead = index - weekdayOf(today);
  const from = addDays(today, isNext ? ahead + 7 : (ahead + 7) % 7);
  return { from, until: from, more: 0 };
}

/** `o víkendu` and `víkend` alone speak of opening hours. */
function weekend(name: string, lead: string, which: string, today: string): Found | null {
  if (!/^vikend(u|em)?$/.test(name) || (which === '' && !['na', 'pres', 'od', 'do', 'po', 'pred'].includes(lead)))
    return null;
  const saturday = addDays(today, 5 - weekdayOf(today) + (which === 'next' ? 7 : 0));
  return { from: laterOf(saturday, today), until: addDays(saturday, 1), more: 0 };
}

function ofYear(name: string, second: string, today: string): Found | null {
  const year = Number(today.slice(0, 4));
  if (/^nov(y|eho|em|ym|emu)$/.test(name) && /^ro(k|ku|ce|kem)$/.test(second)) {
    const from = isoDay(year + 1, 1, 1);
    return { from, until: from, more: 1 };
  }
  const span = spans.find(([forms]) => forms.split(' ').includes(name));
  if (span === undefined) return null;
  const [, [fromMonth, fromDay], [untilMonth, untilDay]] = span;
  const over = Number(untilMonth < fromMonth);
  // The one that lasts today, else the next.
  for (const start of [year - over, year, year + 1]) {
    const end = start + over;
    const until = isoDay(end, untilMonth, untilMonth === 2 ? daysIn(end, 2) : untilDay);
    if (until >= today) return { from: isoDay(start, fromMonth, fromDay), until, more: 0 };
  }
  return null;
}

/** By its preposition: from then on, until then, after it, before it, or in it. */
function placed(lead: string, from: string, until: string, today: string): DateReading {
  if (lead === 'od' || lead === 'ode') return { from: laterOf(from, today), until: null };
  if (lead === 'po') return { from: from === until && from.endsWith('-01-01') ? from : addDays(until, 1), until: null };
  if (lead === 'do') return { from: today, until: laterOf(from, today) };
  if (lead === 'pred') return { from: today, until: laterOf(addDays(from, -1), today) };
  return { from: laterOf(from, today), until };
}

/** `do týdne`, `do 14 dnů`, `do dvou měsíců`, `během měsíce`: from today until then. */
function within(words: readonly string[], today: string): NamedDays | null {
  const count = counted(words[0] ?? '');
  const unit = words[count === null ? 0 : 1] ?? '';
  // Years with a limit are an age (`do 26 let`).
  const until = /^(rok|let)/.test(unit) ? null : moved(today, count ?? 1, unit);
  return until === null ? null : { length: count === null ? 2 : 3, date: { from: today, until } };
}

/** `za půl roku`, `za rok`, `za 2 roky`, `za týden`, `za 14 dní`; `za 2 roky trestu` is no day. */
function later(words: readonly string[], today: string): NamedDays | null {
  if (words[1] === 'pul' && /^rok/.test(words[2] ?? '')) {
    const day = addMonths(today, 6);
    return { length: 3, date: { from: day, until: day } };
  }
  const count = counted(words[1] ?? '');
  const at = count === null ? 1 : 2;
  const day = moved(today, count ?? 1, words[at] ?? '');
  if (day === null || /^trest/.test(words[at + 1] ?? '')) return null;
  return { length: at + 1, date: { from: day, until: day } };
}

const numberWords: ReadonlyMap<string, number> = new Map(
  'jeden:1 jedna:1 jednoho:1 dva:2 dve:2 dvou:2 tri:3 ctyri:4 pet:5 sest:6 sedm:7 osm:8 devet:9 deset:10 ctrnact:14 ctrnacti:14'
    .split(' ')
    .map((pair) => pair.split(':'))
    .map(([word = '', value = '']) => [word, Number(value)]),
);

function counted(word: string): number | null {
  return /^\d{1,3}$/.test(word) ? Number(word) : (numberWords.get(word) ?? null);
}

function moved(today: string, count: number, unit: string): string | null {
  if (/^(den|dne|dny|dni|dnu)$/.test(unit)) return addDays(today, count);
  if (/^tyd/.test(unit)) return addDays(today, 7 * count);
  if (/^mesic(e|u|ich|i)?$/.test(unit)) return addMonths(today, count);
  return /^(rok|roku|roky|let)$/.test(unit) && count <= 30 ? addMonths(today, 12 * count) : null;
}
