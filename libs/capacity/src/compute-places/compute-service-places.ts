import type { Confidence, PlacesReason, PlacesState, UnitAnswer } from '../places.js';

/** The three words the public is told instead of a number. */
export type PublicFree = '0' | '1-2' | '3+';

/** The answer for a service: its units put together. */
export interface ServiceAnswer {
  readonly state: PlacesState;
  readonly confidence: Confidence;
  readonly because: PlacesReason;
  readonly publicFree: PublicFree | null;
  readonly free: number | null;
  readonly total: number | null;
  readonly waiting: number | null;
  readonly asOf: Date | null;
  readonly validUntil: Date | null;
}

/** A number of free places in the words of public pages. */
export const publicWord = (free: number): PublicFree => (free <= 0 ? '0' : free <= 2 ? '1-2' : '3+');

/** Best first; "no room" is last, because it may be said only when every unit is known to be full. */
const order: readonly PlacesState[] = ['has_room', 'must_be_assessed', 'waiting_list', 'unknown', 'no_room'];
const confidenceOrder: readonly Confidence[] = ['fresh', 'ageing', 'unknown'];

const sum = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((total, value) => total + value, 0);
};

const earliest = (dates: readonly (Date | null)[]): Date | null =>
  dates.reduce((least, date) => (date !== null && (least === null || date < least) ? date : least), null);

const latest = (dates: readonly (Date | null)[]): Date | null =>
  dates.reduce((most, date) => (date !== null && (most === null || date > most) ? date : most), null);

/** The state of a service by those of its units: the best any of them offers. */
export const serviceState = (units: readonly PlacesState[]): PlacesState =>
  order.find((candidate) => units.includes(candidate)) ?? 'unknown';

/**
 * Puts units together. The state is the best that any unit offers, and "no room" only where all are known to be full.
 * Numbers are sums over the units that are known; the sum is as old, and as sure, as the weakest unit that has its
 * state. A service without units is unknown.
 */
export const computeServicePlaces = (units: readonly UnitAnswer[]): ServiceAnswer => {
  const state = serviceState(units.map((unit) => unit.state));
  const deciding = units.filter((unit) => unit.state === state);
  const because = deciding[0]?.because ?? 'never_stated';
  if (state === 'unknown') {
    const [asOf, validUntil] = [latest(units.map((unit) => unit.asOf)), latest(units.map((unit) => unit.validUntil))];
    return { ...nothingKnown, because, asOf, validUntil };
  }
  const known = units.filter((unit) => unit.state !== 'unknown');
  const open = known.filter((unit) => unit.state === 'has_room' || unit.state === 'must_be_assessed');
  return {
    state,
    because,
    confidence: confidenceOrder.findLast((word) => deciding.some((unit) => unit.confidence === word)) ?? 'unknown',
    // A free bed that the next on the list will get is not free for the one who asks.
    publicFree: publicWord(sum(open.map((unit) => unit.free)) ?? 0),
    free: sum(known.map((unit) => unit.free)),
    total: sum(known.map((unit) => unit.total)),
    waiting: sum(known.map((unit) => unit.waiting)),
    asOf: earliest(deciding.map((unit) => unit.asOf)),
    validUntil: earliest(deciding.map((unit) => unit.validUntil)),
  };
};

const nothingKnown = {
  state: 'unknown',
  confidence: 'unknown',
  publicFree: null,
  free: null,
  total: null,
  waiting: null,
} as const satisfies Partial<ServiceAnswer>;
