import type { PlacesReason, PlacesState, Run, Timetable, UnitFacts } from '../places.js';

/** A day on which the profile or a closure decides, whatever was stated. */
export interface DecidedDay {
  readonly state: Extract<PlacesState, 'no_room' | 'unknown'>;
  readonly because: PlacesReason;
}

const noRoom = (because: PlacesReason): DecidedDay => ({ state: 'no_room', because });
const unknown = (because: PlacesReason): DecidedDay => ({ state: 'unknown', because });

/**
 * Whether a day lies in a season of the year, first and last day included. A season may run over New Year.
 * `02-29` as its last day means the end of February in every year; `02-28` leaves the leap day out.
 */
export const inSeason = (day: string, from: string, to: string): boolean => {
  const monthDay = day.slice(5);
  return from <= to ? from <= monthDay && monthDay <= to : monthDay >= from || monthDay <= to;
};

const canEnrol = (run: Run, day: string): boolean => {
  const last = run.enrolmentUntil ?? run.endsOn;
  return last === null || day <= last;
};

const isUnderWay = (run: Run, day: string): boolean => run.endsOn === null || day <= run.endsOn;

const byRuns = (runs: readonly Run[], day: string): DecidedDay | null => {
  if (runs.length === 0 || runs.some((run) => canEnrol(run, day))) return null;
  // Full for newcomers until the last announced run ends; whether another one comes, nobody has said.
  return runs.some((run) => isUnderWay(run, day)) ? noRoom('enrolment_closed') : unknown('no_run_announced');
};

/**
 * What closures and the profile's dates say about a day on their own; `null` leaves it to the statement.
 * A stronger reason comes first: an ended service is ended, though it is also paused.
 */
export const decidedByTimetable = (facts: UnitFacts, timetable: Timetable, day: string): DecidedDay | null => {
  const { endedOn, validFrom, validTo, pausedUntil, seasonFrom, seasonTo, fundingEndsOn } = timetable;
  if ((endedOn !== null && day >= endedOn) || (validTo !== null && day > validTo)) return noRoom('ended');
  if (validFrom !== null && day < validFrom) return noRoom('not_yet_open');
  if (pausedUntil !== null && day <= pausedUntil) return noRoom('paused');
  if (facts.closures.some(({ from, until }) => from <= day && (until === null || day <= until))) {
    return noRoom('closed');
  }
  if (seasonFrom !== null && seasonTo !== null && !inSeason(day, seasonFrom, seasonTo)) return noRoom('out_of_season');
  // Nobody has said that it ends with its funding, nor that it goes on.
  if (fundingEndsOn !== null && day > fundingEndsOn) return unknown('funding_ends');
  return byRuns(timetable.runs, day);
};
