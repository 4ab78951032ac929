import { isCalendarDay, pragueDay } from '@navaz/kernel';

/** States of a grant, in the words of the W3C Data Privacy Vocabulary (ConsentStatus). */
export const grantStates = ['requested', 'given', 'refused', 'renewed', 'withdrawn', 'expired', 'invalidated'] as const;

/** One of {@link grantStates}. */
export type GrantState = (typeof grantStates)[number];

/** What the record holds. `expired` is never written down: time is compared when the grant is read. */
export type StoredState = Exclude<GrantState, 'expired'>;

/**
 * From which state a grant may go where; the database keeps the same table (`consent.is_legal_move`). A refusal, a
 * withdrawal and an invalidation are ends: whoever changes their mind is asked anew, with the notice read again.
 */
export const grantMoves: Readonly<Record<StoredState, readonly StoredState[]>> = {
  requested: ['given', 'refused', 'withdrawn', 'invalidated'],
  given: ['renewed', 'withdrawn', 'invalidated'],
  renewed: ['renewed', 'withdrawn', 'invalidated'],
  refused: [],
  withdrawn: [],
  invalidated: [],
};

/** What of a grant decides whether it holds. */
export interface Timed {
  readonly state: StoredState;
  /** The last day it holds, `YYYY-MM-DD` in Prague; the whole day counts. */
  readonly validUntil: string;
}

/** Whether the day is not over yet in Prague. A day or an instant that does not exist is over. */
const isInTime = (validUntil: string, now: Date): boolean =>
  isCalendarDay(validUntil) && !Number.isNaN(now.getTime()) && pragueDay(now) <= validUntil;

/** The state at an instant: given and renewed grants expire at the midnight that ends their last day in Prague. */
export const stateAt = (grant: Timed, now: Date): GrantState =>
  (grant.state === 'given' || grant.state === 'renewed') && !isInTime(grant.validUntil, now) ? 'expired' : grant.state;

/**
 * Whether a grant opens anything at this instant: the one function that says so. Total: whatever is neither given nor
 * renewed, past its last day, or not understood at all, opens nothing.
 */
export const validFor = (grant: Timed, now: Date): boolean => {
  const state = stateAt(grant, now);
  return state === 'given' || state === 'renewed';
};
