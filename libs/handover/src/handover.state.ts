/** States of a handover; the README of the room draws them. */
export const states = [
  'draft',
  'sent',
  'acknowledged',
  'assessing',
  'waitlisted',
  'offered',
  'confirmed',
  'arrived',
  'not_arrived',
  'closed',
  'declined',
  'superseded',
  'expired',
  'withdrawn_by_sender',
  'withdrawn_by_subject',
  'withdrawn_by_provider',
] as const;

/** One of {@link states}. */
export type State = (typeof states)[number];

/** Who moves it. `subject` is the person by taking agreement back; `time` and `system` have no actor. */
export type Mover = 'sender' | 'provider' | 'subject' | 'time' | 'system';

/** From which list the mover must name a reason; `none` where there is nothing to explain. */
export type ReasonGroup =
  'none' | 'decline' | 'waiting' | 'not_arrived' | 'ending' | 'sender_end' | 'provider_withdraws' | 'deletion';

/**
 * What the other side is told. `ended_by_sender` is one sentence for every end caused elsewhere: superseded, withdrawn
 * by the sender and withdrawn by the subject cannot be told apart by the provider.
 */
export type Told =
  | 'nothing'
  | 'new_request'
  | 'acknowledged'
  | 'declined'
  | 'interview_wanted'
  | 'waiting_list'
  | 'offered'
  | 'confirmed'
  | 'let_go'
  | 'arrived'
  | 'not_arrived'
  | 'closed'
  | 'ended_by_sender'
  | 'withdrawn_by_provider'
  | 'expired';

/** One row: from where, by which act, by whom, to where. */
export interface Move {
  readonly act: Act;
  readonly from: readonly State[];
  readonly by: Mover;
  readonly to: State;
  readonly reason: ReasonGroup;
  readonly told: Told;
}

const beforeArrival = ['sent', 'acknowledged', 'assessing', 'waitlisted', 'offered', 'confirmed'] as const;

const row = <Name extends string>(
  act: Name,
  from: readonly State[],
  by: Mover,
  to: State,
  told: Told,
  reason: ReasonGroup = 'none',
) => ({ act, from, by, to, reason, told });

const table = [
  row('send', ['draft'], 'sender', 'sent', 'new_request'),
  row('acknowledge', ['sent'], 'provider', 'acknowledged', 'acknowledged'),
  row('decline', ['sent', 'acknowledged', 'assessing', 'waitlisted'], 'provider', 'declined', 'declined', 'decline'),
  row('askToMeet', ['acknowledged'], 'provider', 'assessing', 'interview_wanted'),
  row('putOnWaitingList', ['acknowledged', 'assessing'], 'provider', 'waitlisted', 'waiting_list', 'waiting'),
  row('offer', ['acknowledged', 'assessing', 'waitlisted'], 'provider', 'offered', 'offered'),
  row('confirm', ['offered'], 'sender', 'confirmed', 'confirmed'),
  row(
    'supersede',
    // Who did not come and goes elsewhere now: a late arrival would be a second place for one need.
    ['sent', 'acknowledged', 'assessing', 'waitlisted', 'offered', 'not_arrived'],
    'system',
    'superseded',
    'ended_by_sender',
  ),
  row('letGo', ['offered'], 'sender', 'waitlisted', 'let_go'),
  row('offerLapsed', ['offered'], 'time', 'waitlisted', 'let_go'),
  row('placeDoesNotHold', ['offered', 'confirmed'], 'provider', 'waitlisted', 'waiting_list', 'waiting'),
  row('arrive', ['confirmed'], 'provider', 'arrived', 'arrived'),
  row('doNotArrive', ['confirmed'], 'provider', 'not_arrived', 'not_arrived', 'not_arrived'),
  row('arriveLater', ['not_arrived'], 'provider', 'arrived', 'arrived'),
  row('close', ['arrived'], 'provider', 'closed', 'closed', 'ending'),
  row('closeWithoutArrival', ['not_arrived'], 'time', 'closed', 'closed'),
  row('expire', ['sent', 'acknowledged', 'waitlisted'], 'time', 'expired', 'expired'),
  row('withdraw', beforeArrival, 'sender', 'withdrawn_by_sender', 'ended_by_sender', 'sender_end'),
  row('withdrawAgreement', [...beforeArrival, 'not_arrived'], 'subject', 'withdrawn_by_subject', 'ended_by_sender'),
  row(
    'withdrawPlace',
    ['offered', 'confirmed', 'arrived'],
    'provider',
    'withdrawn_by_provider',
    'withdrawn_by_provider',
    'provider_withdraws',
  ),
  row(
    'providerLeaves',
    [...beforeArrival, 'arrived', 'not_arrived'],
    'system',
    'withdrawn_by_provider',
    'withdrawn_by_provider',
  ),
  // A confirmed place stays the person's, whoever had sent them.
  row(
    'senderLeaves',
    ['sent', 'acknowledged', 'assessing', 'waitlisted', 'offered'],
    'system',
    'withdrawn_by_sender',
    'ended_by_sender',
  ),
] as const;

/** The name of a move. */
export type Act = (typeof table)[number]['act'];

/** Every row of the first machine; the picture in the README is drawn from it. */
export const moves: readonly Move[] = table;

/** States nothing leads out of. */
export const ends: ReadonlySet<State> = new Set(
  states.filter((state) => !moves.some((move) => move.from.includes(state))),
);

/** The row of an act by a mover from a state, where there is one. */
export const moveOf = (state: State, act: Act, by: Mover): Move | null =>
  moves.find((move) => move.act === act && move.by === by && move.from.includes(state)) ?? null;

/** What this mover may do now. */
export const actsOpen = (state: State, by: Mover): readonly Act[] =>
  moves.filter((move) => move.by === by && move.from.includes(state)).map((move) => move.act);

/** How a state reads on the provider's side: three ends are one there. */
export const stateForProvider = (state: State): State | 'ended_by_sender' =>
  state === 'superseded' || state === 'withdrawn_by_sender' || state === 'withdrawn_by_subject'
    ? 'ended_by_sender'
    : state;

/**
 * What stands in the history without moving the state: between the sides, of the day of release, of a correction, of fewer
 * places than were promised, and of what the recipient did with its own copy after the end.
 */
export const notes = [
  'askQuestion',
  'answerQuestion',
  'pause',
  'resume',
  'planInterview',
  'extendOffer',
  'confirmAgain',
  'moveRelease',
  'releaseDidNotHappen',
  'sendUpdate',
  'confirmDeletion',
  'stateTooFew',
] as const;

/** One of {@link notes}. */
export type NoteAct = (typeof notes)[number];
