import { addDays, pragueDay } from '@navaz/kernel';
import { confidenceOf } from './confidence.js';
import { countPlaces } from './count-places.js';
import type { PlacesReason, PlacesState, StatedPlaces, Timetable, UnitAnswer, UnitFacts } from '../places.js';
import { decidedByTimetable } from './timetable-rules.js';

/**
 * The state of one unit on a calendar day, seen at this moment. Pure; it decays when
 * read, nothing has to run at night. In this order: days gone by are unknown; the profile's dates and closures decide
 * on their own; then the statement, as long as it is valid; beyond its last day only inside the booking horizon,
 * counted from today, because the horizon is what the owner promises from now on.
 */
export const computeUnitPlaces = (facts: UnitFacts, timetable: Timetable, day: string, now: Date): UnitAnswer => ({
  ...decide(facts, timetable, day, now),
  stillFree: facts.statement && countPlaces(facts.statement, facts.held, day, now).free,
});

type Decided = Omit<UnitAnswer, 'stillFree'>;

const decide = (facts: UnitFacts, timetable: Timetable, day: string, now: Date): Decided => {
  const { statement } = facts;
  const today = pragueDay(now);
  if (day < today) return unknown(statement, 'past_day');
  const decided = decidedByTimetable(facts, timetable, day);
  if (decided?.state === 'unknown') return unknown(statement, decided.because);
  if (decided) return shut(statement, decided.because);
  if (!statement) return unknown(null, 'never_stated');
  const confidence = confidenceOf(statement, now);
  if (confidence === 'unknown') return unknown(statement, 'statement_ended');
  const left = leftOf(facts, statement, day, now);
  if (day <= pragueDay(statement.validUntil)) {
    return { ...numbers(left), state: stateOf(facts, left), confidence, because: 'stated' };
  }
  if (day > addDays(today, timetable.bookingHorizonDays)) return unknown(statement, 'beyond_horizon');
  // A promise for later is worth asking again before the day comes, however new the statement is.
  return { ...numbers(left), state: stateOf(facts, left), confidence: 'ageing', because: 'promised_ahead' };
};

/** The statement as it stands on the day: less what was promised since, and with all who are known to wait. */
const leftOf = ({ held, queued }: UnitFacts, statement: StatedPlaces, day: string, now: Date): StatedPlaces => ({
  ...statement,
  free: countPlaces(statement, held, day, now).free,
  waiting: queued > 0 ? Math.max(statement.waiting ?? 0, queued) : statement.waiting,
});

const stateOf = ({ admission }: UnitFacts, { free, waiting }: StatedPlaces): PlacesState => {
  if (admission === 'waiting_list') return free > 0 && (waiting ?? 0) === 0 ? 'has_room' : 'waiting_list';
  if (free > 0) return admission === 'after_assessment' ? 'must_be_assessed' : 'has_room';
  return waiting === null ? 'no_room' : 'waiting_list';
};

type Numbers = Pick<UnitAnswer, 'free' | 'total' | 'waiting' | 'asOf' | 'validUntil'>;

const numbers = ({ free, total, waiting, asOf, validUntil }: StatedPlaces): Numbers => ({
  free,
  total,
  waiting,
  asOf,
  validUntil,
});

const nothing: Numbers = { free: null, total: null, waiting: null, asOf: null, validUntil: null };

const unknown = (statement: StatedPlaces | null, because: PlacesReason): Decided => ({
  ...nothing,
  asOf: statement?.asOf ?? null,
  validUntil: statement?.validUntil ?? null,
  state: 'unknown',
  confidence: 'unknown',
  because,
});

/** Shut by a declared date: nothing is free, and that much is certain. */
const shut = (statement: StatedPlaces | null, because: PlacesReason): Decided => ({
  ...(statement ? numbers(statement) : nothing),
  free: 0,
  state: 'no_room',
  confidence: 'fresh',
  because,
});
