import type { HandoverChannel } from './channel.js';
import { needsAgreement } from './handover.agreement.js';
import { actsOpen, ends, moves, type Act, type ReasonGroup, type State } from './handover.state.js';
import { mayAsk, turnByState, turnOf } from './handover.turn.js';
import type { Side } from './side.js';

/** What decides what one side may do with a handover now. Days are calendar days in Prague. */
export interface PossibleFacts {
  readonly state: State;
  readonly channel: HandoverChannel;
  readonly questionTo: Side | null;
  /** A question is written down and waits; without one the side asked has to confirm its place anew. */
  readonly questionAsked: boolean;
  readonly pausedUntil: string | null;
  readonly pausedBy: Side | null;
  readonly offerOpen: boolean;
  readonly offerExtended: boolean;
  readonly arrivedOn: string | null;
  readonly contentDestroyed: boolean;
  /** What carries the request has run out: the provider only lessens, the sender prolongs. */
  readonly agreementRanOut: boolean;
  readonly today: string;
}

/** Something a side may do now. */
export interface PossibleMove {
  readonly act: string;
  /** The mutation that does it. */
  readonly operation: string;
  /** From which list a reason has to be chosen; null where none is asked for. */
  readonly reasonList: Exclude<ReasonGroup, 'none'> | null;
}

/** Which mutation makes a move of the table; a move nobody asks for has none. */
const operationOf: Readonly<Partial<Record<Act, string>>> = {
  send: 'sendHandover',
  acknowledge: 'acknowledgeHandover',
  decline: 'declineHandover',
  askToMeet: 'askToMeet',
  putOnWaitingList: 'putOnWaitingList',
  placeDoesNotHold: 'putOnWaitingList',
  offer: 'offerPlace',
  confirm: 'confirmHandover',
  letGo: 'letGoOffer',
  arrive: 'reportArrival',
  doNotArrive: 'reportArrival',
  arriveLater: 'reportArrival',
  close: 'closeHandover',
  withdraw: 'withdrawHandover',
  withdrawPlace: 'withdrawPlace',
};

const plain = (act: string, operation = act): PossibleMove => ({ act, operation, reasonList: null });

/** To say what was deleted, or why it is kept: the same after every end, so that it tells of none. */
export const saysDeletion: PossibleMove = {
  act: 'confirmDeletion',
  operation: 'confirmDeletion',
  reasonList: 'deletion',
};

const tableMoves = (state: State, side: Side): PossibleMove[] =>
  actsOpen(state, side).flatMap((act) => {
    const operation = operationOf[act];
    const reason = moves.find((move) => move.act === act && move.by === side)?.reason ?? 'none';
    return operation ? [{ act, operation, reasonList: reason === 'none' ? null : reason }] : [];
  });

const talking = (facts: PossibleFacts, side: Side): PossibleMove[] => {
  if (facts.state === 'draft' || turnByState[facts.state] === 'nobody') return [];
  const { questionTo, questionAsked, pausedUntil, pausedBy, today } = facts;
  const paused = pausedUntil !== null && pausedUntil > today;
  return [
    ...(mayAsk(facts, questionAsked) ? [plain('askQuestion')] : []),
    ...(questionTo === side && questionAsked ? [plain('answerQuestion')] : []),
    // Deadlines run on while an agreement is prolonged, so whose turn it would be may stop them.
    ...(turnOf({ ...facts, agreementRanOut: false }) === side ? [plain('pause', 'pauseHandover')] : []),
    ...(paused && pausedBy === side ? [plain('resume', 'resumeHandover')] : []),
    plain('handOnWork'),
  ];
};

const ofSender = ({ state, channel, agreementRanOut }: PossibleFacts): PossibleMove[] => {
  const open = state !== 'draft' && turnByState[state] !== 'nobody';
  return [
    ...(agreementRanOut ? [plain('prolongAgreement', 'renewConsent')] : []),
    ...(state === 'assessing' ? [plain('planInterview')] : []),
    ...(open && state !== 'not_arrived' ? [plain('sendUpdate')] : []),
    ...(open && channel !== 'platform' ? [plain('recordAnswer')] : []),
  ];
};

const ofProvider = (facts: PossibleFacts): PossibleMove[] => {
  const { state, offerOpen, offerExtended, arrivedOn, contentDestroyed } = facts;
  return [
    ...(state === 'offered' && offerOpen && !offerExtended ? [plain('extendOffer')] : []),
    ...(state === 'offered' || state === 'confirmed' ? [plain('confirmAgain', 'confirmPlaceAgain')] : []),
    ...(arrivedOn !== null && !contentDestroyed ? [plain('recordOutcomes'), plain('draftReport')] : []),
    ...(ends.has(state) ? [saysDeletion] : []),
  ];
};

/**
 * Everything a side may do with a handover now, so that no rule is repeated by who shows it: the moves of the table, then
 * what goes on without moving the state. A command may still be refused for what only it looks at: a place that is gone,
 * an agreement that is missing.
 */
export const possibleMoves = (facts: PossibleFacts, side: Side): readonly PossibleMove[] => {
  const all = [
    ...tableMoves(facts.state, side),
    ...talking(facts, side),
    ...(side === 'sender' ? ofSender(facts) : ofProvider(facts)),
  ];
  return side === 'provider' && facts.agreementRanOut ? all.filter(({ act }) => !needsAgreement(act)) : all;
};
