import type { BoardUnitFragment } from './places.documents';
import type { Said } from './acts';

/** A number somebody typed: whole and not below zero; null where it is none. */
export const wholeNumber = (typed: string): number | null => {
  const trimmed = typed.trim();
  return /^\d{1,5}$/.test(trimmed) ? Number(trimmed) : null;
};

/** One less or more, within what the unit has. From nothing typed it begins at zero. */
export const stepped = (typed: string, by: 1 | -1, total: number | null): string => {
  const now = wholeNumber(typed);
  if (now === null) return '0';
  return String(Math.min(Math.max(now + by, 0), total ?? Number.MAX_SAFE_INTEGER));
};

/** Until the end of a day: the last instant of it in Prague, as the API keeps it. */
export const endOfDay = (day: string): string => {
  const noon = new Date(`${day}T12:00:00Z`);
  const inPrague = new Date(noon.toLocaleString('en-US', { timeZone: 'Europe/Prague' }));
  const inUtc = new Date(noon.toLocaleString('en-US', { timeZone: 'UTC' }));
  const offset = inPrague.getTime() - inUtc.getTime();
  return new Date(Date.parse(`${day}T23:59:59Z`) - offset).toISOString();
};

/** What may be said besides the number of free places, as it was typed; empty leaves it as it is. */
export interface Extra {
  readonly total: string;
  readonly waiting: string;
  readonly note: string;
  /** A day. */
  readonly until: string;
}

/** Nothing besides the number. */
export const nothingElse: Extra = { total: '', waiting: '', note: '', until: '' };

/**
 * What is to be said; null where the number of free places is none. The total stays as it was stated unless another one is
 * typed. How many wait is said only by who types it: the number that is shown counts requests as well.
 */
export const toSay = (
  typed: string,
  { total, waiting, note, until }: Extra,
  unit: Pick<BoardUnitFragment, 'total'>,
): Said | null => {
  const free = wholeNumber(typed);
  if (free === null) return null;
  const all = wholeNumber(total) ?? unit.total;
  const wait = wholeNumber(waiting);
  return {
    free,
    ...(all === null ? {} : { total: all }),
    ...(wait === null ? {} : { waiting: wait }),
    ...(note.trim() ? { note: note.trim() } : {}),
    ...(until ? { validUntil: endOfDay(until) } : {}),
  };
};
