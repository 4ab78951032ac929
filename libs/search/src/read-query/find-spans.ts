import type { Token } from '../analysis/index.js';
import type { Candidate, ReadToken } from './candidate.js';
import { readAges } from './read-ages.js';
import { readAmounts, readDistances, readHeads, readHours, readLengths, type ReadOver } from './read-measures.js';
import { readBirths } from './read-births.js';
import { readDates } from './read-dates.js';
import { isOfRelease } from './release-days.js';
import type { AgeReading, DateReading, ReadingNote } from './reading.types.js';

/**
 * Days and ages of the query as candidates. A day that does not exist or is over, sums of money, distances, times of
 * day and lengths of time are read over: nothing could be compared with them, and as text they would find a house
 * number. A note says so; of lengths of time only where it is a stay that is asked for.
 */
export function findSpans(
  text: string,
  tokens: readonly ReadToken[],
  today: string,
  notes: ReadingNote[],
): readonly Candidate[] {
  const money = readAmounts(text, tokens);
  // `5 tisíc za měsíc` is what is paid a month, and no day.
  const isOfPay = ({ start, end }: ReadOver): boolean => money.some((sum) => sum.start < start && end <= sum.end);
  // A day somebody was born on is none of a stay.
  const births = readBirths(tokens, today);
  const dates = beside(readDates(text, tokens, today), births).filter((found) => !isOfPay(found));
  for (const found of dates) {
    const note = found.note ?? pastNote(text, tokens, found, today);
    if (note !== null) notes.push(note);
  }
  const ages = [...births, ...beside(readAges(text, tokens), [...dates, ...births])];
  const amounts = beside(money, [...dates, ...ages]);
  const hours = beside(readHours(tokens), [...dates, ...ages, ...amounts]);
  const lengths = beside(readLengths(tokens), [...dates, ...ages, ...amounts, ...hours]);
  const distances = beside(readDistances(tokens), [...dates, ...ages, ...amounts, ...hours, ...lengths]);
  for (const [code, found] of [
    ['amountNotSearched', amounts],
    ['distanceNotSearched', distances],
    ['hoursNotSearched', hours],
    ['lengthNotSearched', lengths.filter(({ isStay }) => isStay)],
  ] as const) {
    notes.push(...found.map((one) => noteOver(code, text, tokens, one)));
  }
  return [
    ...dates.flatMap(({ start, end, date }) => {
      const isRead = date !== null && !isPast(date, today);
      if (!isRead) return [readOver({ start, end }, 8)];
      const isOut = isOfRelease(tokens, { start, end }, dates);
      return [dateCandidate(start, end, isOut ? { ...date, isOfRelease: true } : date)];
    }),
    ...ages.map(({ start, end, age }) => ageCandidate(start, end, age)),
    ...[...amounts, ...distances, ...hours].map((found) => readOver(found, 6)),
    ...beside(readHeads(tokens), [...dates, ...ages, ...amounts]).map((found) => readOver(found, 6)),
    // Under the score of a phrase with a number in it (`24 hodin`).
    ...lengths.map((length) => readOver(length, 1)),
  ];
}

function readOver({ start, end }: ReadOver, surer: number): Candidate {
  return { start, end, score: 10 * (end - start) + surer, certainty: 'exact', reading: null };
}

/** Those of the first that share no word with the others. */
function beside<T extends ReadOver>(found: readonly T[], others: readonly ReadOver[]): readonly T[] {
  return found.filter(({ start, end }) => others.every((other) => end <= other.start || start >= other.end));
}

/** A day or a span that is over; one without an end is over where it began before today. */
function isPast({ from, until }: DateReading, today: string): boolean {
  return (until ?? from) < today;
}

/** Of a day that is over: the filter for free places refuses it, words are read over and say so. */
function pastNote(
  text: string,
  tokens: readonly Token[],
  found: ReadOver & { readonly date: DateReading | null },
  today: string,
): ReadingNote | null {
  return found.date === null || !isPast(found.date, today) ? null : noteOver('pastDate', text, tokens, found);
}

/** What is said of words that are read over; `…` stands for them as typed. */
const readOverSentences = {
  pastDate: [
    '„…“ už minulo, hledá se bez data. Volná místa jsou ke dnešku.',
    '“…” is over; searched without a date. Free places are those of today.',
  ],
  amountNotSearched: [
    'Podle částky („…“) hledat neumíme. Cenu a kauci najdete v podmínkách služby.',
    'We cannot search by an amount (“…”). Prices and deposits are among the conditions of a service.',
  ],
  distanceNotSearched: [
    'Vzdálenost („…“) z dotazu nečteme. Výsledky řadíme od nejbližších; okruh nastavíte ve filtru obce.',
    'A distance (“…”) is not read from the query. The nearest come first; set a radius in the filter of the municipality.',
  ],
  hoursNotSearched: [
    'Podle hodin („…“) hledat neumíme. Otevírací dobu najdete u služby.',
    'We cannot search by a time of day (“…”). Opening hours are shown with the service.',
  ],
  lengthNotSearched: [
    'Podle délky pobytu („…“) hledat neumíme. Jak dlouho se dá zůstat, zjistíte u služby.',
    'We cannot search by the length of a stay (“…”). Ask the service how long one may stay.',
  ],
} as const;

function noteOver(
  code: keyof typeof readOverSentences,
  text: string,
  tokens: readonly Token[],
  { start, end }: ReadOver,
): ReadingNote {
  const from = tokens[start]?.from ?? 0;
  const to = tokens[end - 1]?.to ?? text.length;
  const shown = text.slice(from, to);
  const [cs, en] = readOverSentences[code];
  return { code, from, to, cs: cs.replace('…', () => shown), en: en.replace('…', () => shown) };
}

function dateCandidate(start: number, end: number, date: DateReading): Candidate {
  const { from, until } = date;
  const cs = until === null ? `od ${day(from)}` : from === until ? day(from) : `${day(from)} až ${day(until)}`;
  const en = until === null ? `from ${from}` : from === until ? from : `${from} to ${until}`;
  return {
    start,
    end,
    score: 10 * (end - start) + 8,
    certainty: 'exact',
    reading: {
      id: `date:${from}:${until ?? ''}`,
      cs,
      en,
      payload: { type: 'date', date },
      alternatives: [],
      keepsText: false,
    },
  };
}

function ageCandidate(start: number, end: number, age: AgeReading): Candidate {
  const { from, to } = age;
  const cs =
    from === null
      ? `do ${to} let`
      : to === null
        ? `od ${from} let`
        : from === to
          ? `${from} let`
          : `${from} až ${to} let`;
  const en =
    from === null
      ? `up to ${to} years`
      : to === null
        ? `from ${from} years`
        : from === to
          ? `aged ${from}`
          : `${from} to ${to} years`;
  return {
    start,
    end,
    score: 10 * (end - start) + 7,
    certainty: 'exact',
    reading: {
      id: `age:${from ?? ''}:${to ?? ''}`,
      cs,
      en,
      payload: { type: 'age', age },
      alternatives: [],
      keepsText: false,
    },
  };
}

function day(iso: string): string {
  const [year, month, date] = iso.split('-').map(Number);
  return `${date}. ${month}. ${year}`;
}
