import type { Decision } from '@navaz/disclosure';
import type { HandoverEntity } from '../entities/handover.entity.js';
import type { Act, State } from '../handover.state.js';
import type { PastMove } from './history.js';
import type { OpenedMessage } from './messages.service.js';

/** Acts by which the sender would hear what became of the person at the service. */
export const actsAfter: readonly Act[] = ['arrive', 'doNotArrive', 'arriveLater', 'close', 'closeWithoutArrival'];

const statesAfter: ReadonlySet<State> = new Set(['arrived', 'not_arrived', 'closed']);

/** How a handover reads to a sender that is not told how it went on after the place was confirmed. */
export const endedForSender = 'ended';

/** What of a handover's way after the confirmation its sender may read now. */
export interface CameBack {
  /** Whether the person came, when, and whether it has ended since. */
  readonly arrival: boolean;
  /** How and why it ended. */
  readonly ending: boolean;
  /** When the service first said what became of the person; null where it has not. */
  readonly since: Date | null;
  /** The gate's; null where nothing was asked: nothing came back yet, or the sender wrote it down itself. */
  readonly decision: Decision | null;
}

/** Nothing is kept from whoever reads this: the service itself, or a sender to whom nothing came back. */
export const nothingKept: CameBack = { arrival: true, ending: true, since: null, decision: null };

/** Whether it was said before this state what became of the person. */
export const isSaidAlready = (state: State): boolean => statesAfter.has(state);

/** By these a request ends before an arrival, and also once the person did not come: only its history says which. */
const endsAlsoAfter: ReadonlySet<State> = new Set([
  'superseded',
  'withdrawn_by_subject',
  'withdrawn_by_sender',
  'withdrawn_by_provider',
]);

/** Whether anything of it may tell what became of the person; whether it does is asked then. */
export const mayTellOfArrival = ({ state, arrivedOn }: Pick<HandoverEntity, 'state' | 'arrivedOn'>): boolean =>
  arrivedOn !== null || statesAfter.has(state) || endsAlsoAfter.has(state);

/** Whether the state itself is kept from the sender. */
export const isKept = ({ arrival }: CameBack): boolean => !arrival;

const isAfter = (at: Date, { since }: CameBack): boolean => since !== null && at >= since;

/** Whether a step tells how it went on, once the service had said what became of the person: its own, and every end. */
const tellsHowItWentOn = ({ at, side, act, toState }: PastMove, back: CameBack): boolean =>
  isAfter(at, back) &&
  (side === 'provider' || (actsAfter as readonly string[]).includes(act) || endsAlsoAfter.has(toState));

const saysOfArrival: ReadonlySet<string> = new Set<Act>(['arrive', 'doNotArrive', 'arriveLater']);

/**
 * The history as far as the sender may read it. What the service did after the confirmation is one step without a word
 * where the person did not agree to more; how it ended is left out of what is told.
 */
export const movesTold = (moves: readonly PastMove[], back: CameBack): readonly PastMove[] => {
  if (back.since === null || back.ending) return moves;
  if (back.arrival)
    return moves.map((move) =>
      tellsHowItWentOn(move, back) && !saysOfArrival.has(move.act) ? { ...move, reason: null } : move,
    );
  const first = moves.find((move) => tellsHowItWentOn(move, back));
  return moves.filter((move) => move === first || !tellsHowItWentOn(move, back));
};

/** A step of which the sender reads no more than that there was one. */
export const isStepKept = (move: PastMove, back: CameBack): boolean => !back.arrival && tellsHowItWentOn(move, back);

/** The state after a step, as the sender may read it. */
export const stateTold = (state: State, { arrival }: CameBack): string =>
  !arrival && statesAfter.has(state) ? endedForSender : state;

/**
 * What was written, as far as the sender may read it: of a stay nothing, of its end no sentence, where that was not
 * agreed to.
 */
export const messagesTold = (messages: readonly OpenedMessage[], back: CameBack): readonly OpenedMessage[] =>
  messages.filter(({ from, kind, at }) => {
    if (from !== 'provider' || !isAfter(at, back)) return true;
    return kind === 'sentence' ? back.ending : back.arrival;
  });

/** Fields of what came back that are in what the sender is shown, as the gate and the log call them. */
export const fieldsBack = (moves: readonly PastMove[], { since, arrival, ending }: CameBack): readonly string[] => {
  if (since === null) return [];
  const ended = moves.some(({ act, reason }) => act === 'close' && reason !== null);
  return [...(arrival ? ['arrival'] : []), ...(ending && ended ? ['ending'] : [])];
};
