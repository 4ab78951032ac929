import { addDays } from '@navaz/kernel';
import { computeUnitPlaces } from './compute-places/compute-unit-places.js';
import { decidedByTimetable } from './compute-places/timetable-rules.js';
import type {
  Admission,
  ClosedDays,
  HeldPlace,
  Measure,
  Run,
  StatedPlaces,
  Timetable,
  UnitAnswer,
  UnitFacts,
} from './places.js';
import type { Means } from './means.js';

/** A row of the statements in `places-sql.ts`. */
export interface UnitRow {
  readonly service_id: string;
  readonly unit_id: string;
  readonly facility_id: string | null;
  readonly name: string;
  readonly measure: Measure;
  readonly admission: Admission;
  readonly demo_note: string | null;
  readonly free: number | null;
  readonly total: number | null;
  readonly waiting: number | null;
  readonly as_of: Date | null;
  readonly counted_from: Date | null;
  readonly valid_until: Date | null;
  readonly means: Means | null;
  readonly closures: readonly ClosedDays[];
  readonly held: readonly HeldPlace[];
  readonly queued: number;
  readonly booking_horizon_days: number;
  readonly paused_until: string | null;
  readonly valid_from: string | null;
  readonly valid_to: string | null;
  readonly funding_ends_on: string | null;
  readonly ended_on: string | null;
  readonly season_from: string | null;
  readonly season_to: string | null;
  readonly runs: readonly Run[];
}

/** The columns that decide the state of a unit. */
export type UnitFactsRow = Omit<
  UnitRow,
  'service_id' | 'unit_id' | 'facility_id' | 'name' | 'measure' | 'demo_note' | 'means'
>;

/** One unit and its state on the day asked for. */
export interface UnitPlaces extends UnitAnswer {
  readonly unitId: string;
  readonly serviceId: string;
  readonly facilityId: string | null;
  readonly name: string;
  readonly measure: Measure;
  readonly admission: Admission;
  /** By what means the last statement came. */
  readonly means: Means | null;
  /** Days out of service, today's and later. */
  readonly closures: readonly ClosedDays[];
  /** That its places were invented for the demo, in words; null once somebody else has stated them. */
  readonly demoNote: string | null;
}

/** The statement that counts, where there is one. */
export const statementOf = ({
  free,
  total,
  waiting,
  as_of: asOf,
  counted_from: countedFrom,
  valid_until: validUntil,
}: UnitFactsRow): StatedPlaces | null =>
  free === null || total === null || asOf === null || validUntil === null
    ? null
    : { free, total, waiting, asOf, validUntil, ...(countedFrom === null ? {} : { countedFrom }) };

const factsOf = (row: UnitFactsRow): UnitFacts => ({
  admission: row.admission,
  statement: statementOf(row),
  closures: row.closures,
  held: row.held,
  queued: row.queued,
});

const timetableOf = (row: UnitFactsRow): Timetable => ({
  bookingHorizonDays: row.booking_horizon_days,
  pausedUntil: row.paused_until,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  fundingEndsOn: row.funding_ends_on,
  endedOn: row.ended_on,
  seasonFrom: row.season_from,
  seasonTo: row.season_to,
  runs: row.runs,
});

/** The state that facts make on a day, seen now. */
export const unitAnswer = (row: UnitFactsRow, day: string, now: Date): UnitAnswer =>
  computeUnitPlaces(factsOf(row), timetableOf(row), day, now);

/** Whether the day is the first again on which no declared date shuts the unit: a pause, season or run is over or begun. */
export const opensOn = (row: UnitFactsRow, day: string): boolean => {
  const isShut = (on: string): boolean => decidedByTimetable(factsOf(row), timetableOf(row), on) !== null;
  return !isShut(day) && isShut(addDays(day, -1));
};

/** The state of a row's unit on a day, seen now. */
export const unitPlaces = (row: UnitRow, day: string, now: Date): UnitPlaces => ({
  ...unitAnswer(row, day, now),
  unitId: row.unit_id,
  serviceId: row.service_id,
  facilityId: row.facility_id,
  name: row.name,
  measure: row.measure,
  admission: row.admission,
  means: row.means,
  closures: row.closures,
  demoNote: row.means === null || row.means === 'demo' ? row.demo_note : null,
});
