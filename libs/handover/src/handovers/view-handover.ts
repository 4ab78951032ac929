import { pragueDay } from '@navaz/kernel';
import type { HandoverEntity } from '../entities/handover.entity.js';
import { needsAgreement } from '../handover.agreement.js';
import { possibleMoves, saysDeletion, type PossibleMove } from '../handover.possible.js';
import { endedForSender, isKept, isStepKept, movesTold, stateTold, type CameBack } from './came-back.js';
import { actsOpen, stateForProvider, type State } from '../handover.state.js';
import { turnOf } from '../handover.turn.js';
import type { Side } from '../side.js';
import type { AskedConditionView, HandoverFactsView, HandoverView, MoveView } from './handover.view.js';
import type { ConditionAnswered, PassedValues } from './passed-values.js';
import type { NamedCondition } from './named-conditions.service.js';
import type { OpenedMessage } from './messages.service.js';
import type { PastMove } from './history.js';
import type { PassedView } from './passed.view.js';

/** A handover as opened by one side. */
export interface OpenedHandover {
  readonly handover: HandoverEntity;
  readonly side: Side;
  /** What this side may read now; null where nothing may. */
  readonly passed: PassedValues | null;
  /** The provider may read nothing any more though the state has not moved yet: it reads as ended. */
  readonly closedToProvider: boolean;
  /** What the sender may read of how it went on; nothing is kept from the provider. */
  readonly back: CameBack;
  /** What carries it has run out and may be prolonged: the provider reads nothing and only lessens. */
  readonly agreementRanOut: boolean;
  /** The last day of what carries it; the sender's only, null where no agreement does. */
  readonly agreedUntil: string | null;
  readonly moves: readonly PastMove[];
  /** What the sides wrote, as far as this side may read it now. */
  readonly messages: readonly OpenedMessage[];
  readonly conditions: readonly (ConditionAnswered & { readonly strict: boolean })[] | null;
  /** The condition that a decline named, as this side may read it. */
  readonly unmet: NamedCondition | null;
  /** Its place in the line of those who wait; null where it does not wait. */
  readonly position: number | null;
  /** What the sender's last update changed of `passed`; the provider's only, null where there was none. */
  readonly changed: { readonly fields: readonly string[]; readonly at: Date } | null;
  /** Another one whenever this side may see something else. */
  readonly mark: string;
}

/** Values that passed, field by field. */
export const viewPassed = (values: PassedValues): PassedView => ({
  needKind: values.needKind ?? null,
  sex: values.sex ?? null,
  ageBand: values.ageBand ?? null,
  returnDistrict: values.returnDistrict ?? null,
  releaseWeek: values.releaseWeek ?? null,
  senderKind: values.senderKind ?? null,
  senderRegion: values.senderRegion ?? null,
  urgency: values.urgency ?? null,
  conditionAnswers:
    values.conditionAnswers?.map(({ conditionId, code, sentence, answer }) => ({
      conditionId,
      code,
      sentence,
      answer,
    })) ?? null,
  languages: values.languages ? [...values.languages] : null,
  accessibility: values.accessibility ? [...values.accessibility] : null,
  wishes: values.wishes ?? null,
  name: values.name ?? null,
  meeting: values.meeting
    ? { startsAt: new Date(values.meeting.startsAt), minutes: values.meeting.minutes, place: values.meeting.place }
    : null,
  contact: values.contact ?? null,
  birthDate: values.birthDate ?? null,
  guardian: values.guardian ? { name: values.guardian.name, contact: values.guardian.contact } : null,
  documents: values.documents ? [...values.documents] : null,
});

const seenState = (state: State, side: Side, closed: boolean): string =>
  side === 'sender' ? state : closed ? 'ended_by_sender' : stateForProvider(state);

/** The fields of a row, as plain values. */
type RowFields = Pick<HandoverFactsView, keyof HandoverFactsView>;

/** What is known beside the row itself. */
interface BesideRow {
  /** The agreement is gone and the provider reads it as ended. */
  readonly closed?: boolean;
  /** A written question waits for its answer. */
  readonly questionAsked: boolean;
  readonly agreementRanOut: boolean;
  /** The last day of what carries it, where this side is told. */
  readonly agreedUntil: string | null;
  /** What the sender may read of how it went on. */
  readonly back: CameBack;
}

/** The sides somebody acts for: a unit that leads the case and was asked for help itself acts for both. */
const sidesOf = (handover: HandoverEntity, side: Side): readonly Side[] => {
  const both = side === 'sender' && handover.senderUnitId === handover.recipientOrganisationId;
  return both && handover.state !== 'draft' ? ['sender', 'provider'] : [side];
};

/** What a side may do with a handover now. */
export const movesOpen = (
  handover: HandoverEntity,
  side: Side,
  today: string,
  { closed = false, questionAsked, agreementRanOut }: Omit<BesideRow, 'agreedUntil' | 'back'>,
): readonly PossibleMove[] => {
  if (closed) return [saysDeletion];
  const facts = {
    state: handover.state,
    channel: handover.channel,
    questionTo: handover.questionTo,
    questionAsked,
    pausedUntil: handover.pausedUntil,
    pausedBy: handover.pausedBy,
    // An offer ends with a day, so days are enough to compare.
    offerOpen: handover.offerExpiresAt !== null && pragueDay(handover.offerExpiresAt) > today,
    offerExtended: handover.offerExtended,
    arrivedOn: handover.arrivedOn,
    contentDestroyed: handover.contentDestroyedAt !== null,
    agreementRanOut,
    today,
  };
  const all = sidesOf(handover, side).flatMap((one) => possibleMoves(facts, one));
  return [...new Map(all.map((move) => [move.act, move])).values()];
};

/** Whether a written question waits for the side that is waited for: each answer of it answers one. */
export const questionAsked = (moves: readonly Pick<PastMove, 'act' | 'side'>[], to: Side | null): boolean =>
  moves.filter(({ act, side }) => act === 'askQuestion' && to !== null && side !== to).length >
  moves.filter(({ act, side }) => act === 'answerQuestion' && side === to).length;

/** A row of a list. */
export const viewRow = (
  handover: HandoverEntity,
  side: Side,
  today: string,
  { closed = false, questionAsked: asked, agreementRanOut, agreedUntil, back }: BesideRow,
): RowFields => {
  const kept = side === 'sender' && isKept(back);
  const over = closed || kept;
  const possible = movesOpen(handover, side, today, { closed, questionAsked: asked, agreementRanOut });
  return {
    id: handover.id,
    reference: handover.reference,
    side,
    state: kept ? endedForSender : seenState(handover.state, side, closed),
    stateSince: kept ? (back.since ?? handover.stateSince) : handover.stateSince,
    turn: over
      ? 'nobody'
      : turnOf({
          state: handover.state,
          questionTo: handover.questionTo,
          pausedUntil: handover.pausedUntil,
          agreementRanOut,
          today,
        }),
    deadline:
      handover.deadline && handover.deadlineKind && !over
        ? { day: handover.deadline, kind: handover.deadlineKind, overdue: handover.deadline < today }
        : null,
    isNew: isNewFor(handover, side),
    serviceId: handover.recipientServiceId,
    recipientUnitId: handover.recipientOrganisationId,
    caseId: side === 'sender' ? handover.caseId : null,
    assignedAccountId: side === 'sender' ? handover.senderAccountId : handover.providerAccountId,
    agreementRanOut: agreementRanOut && !over,
    agreedUntil: side === 'sender' && !kept ? agreedUntil : null,
    // What the service says by phone is still written down by whoever hears it.
    moves: possible
      .filter(({ act }) => !kept || act === 'recordAnswer')
      .map(({ act, operation, reasonList }) => ({ act, operation, reasonList })),
  };
};

/** Whether the other side did something this side has not looked at yet. */
export const isNewFor = (handover: HandoverEntity, side: Side): boolean => {
  const news = side === 'sender' ? handover.senderNewsAt : handover.providerNewsAt;
  const seen = side === 'sender' ? handover.senderSeenAt : handover.providerSeenAt;
  return news !== null && (seen === null || seen < news);
};

const endsOfSender: readonly string[] = ['supersede', 'withdraw', 'withdrawAgreement', 'senderLeaves'];

/**
 * Ended from the other side: the provider is told that, code and dates, and nothing that tells one such end from
 * another.
 */
const isEndedElsewhere = (handover: HandoverEntity, side: Side, closed: boolean): boolean =>
  seenState(handover.state, side, closed) === 'ended_by_sender';

const viewMove = (move: PastMove, { handover, side, closedToProvider, back }: OpenedHandover): MoveView => {
  if (isStepKept(move, back))
    return {
      ...{ id: move.id, at: move.at, act: endedForSender, by: move.side, state: endedForSender },
      ...{ reason: null, recordedBySender: false },
    };
  const neutral = side === 'provider' && move.side !== 'provider';
  return {
    id: move.id,
    at: move.at,
    act: neutral && endsOfSender.includes(move.act) ? 'endedBySender' : move.act,
    by: neutral && move.side !== 'time' ? 'sender' : move.side,
    state: side === 'provider' ? stateForProvider(move.toState) : stateTold(move.toState, back),
    reason:
      neutral || (isEndedElsewhere(handover, side, closedToProvider) && move.act !== saysDeletion.act)
        ? null
        : move.reason,
    recordedBySender:
      move.side === 'provider' &&
      move.organisationId !== null &&
      move.organisationId !== handover.recipientOrganisationId,
  };
};

const viewCondition = (condition: ConditionAnswered & { strict: boolean }): AskedConditionView => ({
  id: condition.conditionId,
  code: condition.code,
  sentence: condition.sentence,
  revealing: condition.revealing,
  strict: condition.strict,
  answer: condition.answer,
});

const actsOf = (handover: HandoverEntity, side: Side): string[] => [
  ...new Set(sidesOf(handover, side).flatMap((one) => actsOpen(handover.state, one))),
];

/** A handover as its side may see it, field by field. */
export const viewHandover = (opened: OpenedHandover, today: string): HandoverView => {
  const { handover, side, passed, closedToProvider: closed, agreementRanOut, agreedUntil, back } = opened;
  const beside = {
    closed,
    questionAsked: questionAsked(opened.moves, handover.questionTo),
    agreementRanOut,
    agreedUntil,
    back,
  };
  const row = viewRow(handover, side, today, beside);
  // Who lives there stays; only reading here has ended.
  const isClosedStay = side === 'provider' && handover.state === 'arrived' && !passed;
  const kept = isKept(back);
  return {
    ...row,
    moves: isClosedStay ? [...row.moves, saysDeletion] : row.moves,
    kind: side === 'provider' ? (passed?.needKind ?? null) : handover.kind,
    channel: handover.channel,
    questionTo: kept ? null : handover.questionTo,
    pausedUntil: kept ? null : handover.pausedUntil,
    acts: closed || kept ? [] : actsOf(handover, side).filter((act) => !agreementRanOut || !needsAgreement(act)),
    offer:
      handover.offerFrom && !kept && !isEndedElsewhere(handover, side, closed)
        ? { from: handover.offerFrom, expiresAt: handover.offerExpiresAt, extended: handover.offerExtended }
        : null,
    arrivedOn: kept ? null : handover.arrivedOn,
    passed: passed && viewPassed(passed),
    changed: opened.changed ? [...opened.changed.fields] : [],
    changedAt: opened.changed?.at ?? null,
    conditions: opened.conditions?.map(viewCondition) ?? null,
    waitingPosition: closed ? null : opened.position,
    unmetCondition: opened.unmet && { ...opened.unmet },
    timeline: movesTold(opened.moves, back).map((move) => viewMove(move, opened)),
    messages: opened.messages.map(({ id, from, kind, text, answersId, at }) => ({
      id,
      from,
      kind,
      text,
      answersId,
      at,
    })),
    version: kept ? 0 : handover.version,
    mark: opened.mark,
  };
};
