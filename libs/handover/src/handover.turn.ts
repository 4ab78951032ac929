import type { Move, State } from './handover.state.js';
import type { Side } from './side.js';

/** Whose turn it is: never typed in, it follows from state, open question and pause. */
export type Turn = 'sender' | 'provider' | 'nobody';

/** What decides whose turn it is. Days are calendar days in Prague. */
export interface TurnFacts {
  readonly state: State;
  readonly questionTo: Side | null;
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

/** What one side waits to hear from the other, whatever the state says. */
export interface OpenFacts {
  readonly state: State;
  /** Whose answer a written question waits for. */
  readonly writtenTo: Side | null;
  /** A slot for the interview is agreed. */
  readonly meetingSet: boolean;
}

/** Who is waited for: whose answer is missing, and while an interview is wanted, the sender, who arranges it. */
export const waitedFor = ({ state, writtenTo, meetingSet }: OpenFacts): Side | null =>
  writtenTo ?? (state === 'assessing' && !meetingSet ? 'sender' : null);

/**
 * Who is waited for once the state is another one. A written question waits for its answer whatever moves meanwhile, until
 * the person comes or the request ends; what was asked without words is answered by the move.
 */
export const waitedForAfter = ({ to }: Pick<Move, 'to'>, writtenTo: Side | null): Side | null =>
  turnByState[to] === 'nobody' || to === 'arrived' || to === 'not_arrived'
    ? null
    : waitedFor({ state: to, writtenTo, meetingSet: false });

/**
 * Whether a question may be asked: one at a time, and none while somebody is waited for to do something. Beside a wish to
 * meet one may, because that is talked over.
 */
export const mayAsk = (
  { state, questionTo }: { readonly state: State; readonly questionTo: Side | null },
  isWritten: boolean,
): boolean => questionTo === null || (state === 'assessing' && !isWritten);
