import type { CountedPlaces, HeldPlace } from '../places.js';

/** What is left of a statement on one day. */
export interface PlacesCount {
  /** Places that can still be promised on that day, never below 0. */
  readonly free: number;
  /** More is promised than the statement leaves: the owner and the holders' senders are to be told. */
  readonly overcommitted: boolean;
}

/** Whether the hold has to do with the day. */
export const isOnDay = ({ from, until }: Pick<HeldPlace, 'from' | 'until'>, day: string): boolean =>
  from <= day && (until === null || day < until);

/** Whether it holds its place at this moment: not released, not past its end. */
export const isActive = ({ releasedAt, expiresAt }: HeldPlace, now: Date): boolean =>
  releasedAt === null && (expiresAt === null || expiresAt > now.getTime());

/** Whether the place came back after the statement, which had counted it as promised or taken. */
const cameBack = (held: HeldPlace, asOf: number, now: Date): boolean => {
  if (held.counted) return held.leftAt !== null && held.leftAt > asOf;
  if (isActive(held, now) || held.takenAt > asOf) return false;
  const over = held.releasedAt ?? held.expiresAt;
  return over !== null && over > asOf;
};

/**
 * How many places a statement leaves on a day. `free` of a statement means not taken and not promised to anybody at its
 * `asOf`. So holds taken later lessen it; holds it had counted, and that ended later, give their place back on the days
 * they were for. Never more than the total less all that is held on that day, whatever the statement says. A word that
 * repeats an earlier one is counted on from that one. Pure; an expired hold counts as ended at its end, swept or not.
 */
export const countPlaces = (said: CountedPlaces, held: readonly HeldPlace[], day: string, now: Date): PlacesCount => {
  const asOf = (said.countedFrom ?? said.asOf).getTime();
  const onDay = held.filter((hold) => isOnDay(hold, day));
  const active = onDay.filter((hold) => isActive(hold, now));
  const later = active.filter((hold) => hold.takenAt > asOf).length;
  const back = onDay.filter((hold) => cameBack(hold, asOf, now)).length;
  const left = said.free - later + back;
  const known = active.length - later;
  return {
    free: Math.max(0, Math.min(left, said.total - active.length)),
    overcommitted: left < 0 || said.free + known > said.total || active.length > said.total,
  };
};

/** The least that is free on any day of a stay: from a day on, up to the first day without it (null: no known end). */
export const leastFree = (
  said: CountedPlaces,
  held: readonly HeldPlace[],
  stay: { readonly from: string; readonly until: string | null },
  now: Date,
): number => {
  // Numbers change only on the first day of a hold and on the first one after it.
  const turns = held
    .flatMap((hold) => [hold.from, hold.until])
    .filter((day): day is string => day !== null && day > stay.from && (stay.until === null || day < stay.until));
  return Math.min(...[stay.from, ...new Set(turns)].map((day) => countPlaces(said, held, day, now).free));
};
