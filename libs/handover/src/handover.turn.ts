import type { State } from './handover.state.js';

/** Whose turn it is: never typed in, it follows from state, open question and pause. */
export type Turn = 'sender' | 'provider' | 'nobody';

/** What decides whose turn it is. Days are calendar days in Prague. */
export interface TurnFacts {
  readonly state: State;
  readonly questionTo: 'sender' | 'provider' | null;
  readonly pausedUntil: string | null;
  /** What carries the request has run out; only the sender can prolong it with the person. */
  readonly agreementRanOut: boolean;
  readonly today: string;
}

/** Whose turn a state is by itself, without question and pause. */
export const turnByState: Readonly<Record<State, Turn>> = {
  draft: 'sender',
  sent: 'provider',
  acknowledged: 'provider',
  assessing: 'provider',
  waitlisted: 'provider',
  offered: 'sender',
  confirmed: 'provider',
  arrived: 'provider',
  not_arrived: 'provider',
  closed: 'nobody',
  declined: 'nobody',
  superseded: 'nobody',
  expired: 'nobody',
  withdrawn_by_sender: 'nobody',
  withdrawn_by_subject: 'nobody',
  withdrawn_by_provider: 'nobody',
};

/**
 * An open question goes before the state, a pause before both: nobody's turn until its day. Before all of them goes an
 * agreement that has run out: nothing goes on until the sender has prolonged it.
 */
export const turnOf = ({ state, questionTo, pausedUntil, agreementRanOut, today }: TurnFacts): Turn => {
  if (turnByState[state] === 'nobody') return 'nobody';
  if (agreementRanOut) return 'sender';
  if (pausedUntil !== null && pausedUntil > today) return 'nobody';
  return questionTo ?? turnByState[state];
};
