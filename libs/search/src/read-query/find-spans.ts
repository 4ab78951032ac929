import type { Candidate, ReadToken } from './candidate.js';
import { readAges } from './read-ages.js';
import { readDates } from './read-dates.js';
import type { AgeReading, DateReading, ReadingNote } from './reading.types.js';

/** Days and ages of the query as candidates; a day that does not exist adds a note and stays text. */
export function findSpans(
  text: string,
  tokens: readonly ReadToken[],
  today: string,
  notes: ReadingNote[],
): readonly Candidate[] {
  const dates = readDates(text, tokens, today);
  for (const { note } of dates) if (note !== null) notes.push(note);
  const isDate = new Set(dates.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)));
  const ages = readAges(text, tokens).filter(({ start, end }) => {
    for (let at = start; at < end; at += 1) if (isDate.has(at)) return false;
    return true;
  });
  return [
    ...dates.flatMap(({ start, end, date }) => (date === null ? [] : [dateCandidate(start, end, date)])),
    ...ages.map(({ start, end, age }) => ageCandidate(start, end, age)),
  ];
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
