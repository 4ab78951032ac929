import type { OwnerKey, Transaction } from '@navaz/platform';
import type { HandoverEntity } from '../entities/handover.entity.js';
import { SenderEndingEntity } from '../entities/sender-ending.entity.js';
import type { PastMove } from './history.js';
import type { OpenedMessage } from './messages.service.js';

/** Why the sender ended a request; it lies with the sender and never stands in the history, which both sides read. */
export const ownEndingOf = async (
  tx: Transaction,
  { id, state }: Pick<HandoverEntity, 'id' | 'state'>,
): Promise<SenderEndingEntity | null> =>
  state === 'withdrawn_by_sender' ? tx.repository(SenderEndingEntity).findOneBy({ handoverId: id }) : null;

/** The history as the sender reads it, with its own reason. */
export const movesWithOwnReason = (
  moves: readonly PastMove[],
  ending: SenderEndingEntity | null,
): readonly PastMove[] =>
  ending ? moves.map((move) => (move.act === 'withdraw' ? { ...move, reason: ending.reason } : move)) : moves;

/** The sentence beside that reason; none where none was asked for, or where it was destroyed. */
export const ownSentence = (
  { id, endedAt }: Pick<HandoverEntity, 'id' | 'endedAt'>,
  ending: SenderEndingEntity | null,
  key: OwnerKey,
): readonly OpenedMessage[] =>
  ending?.sealedSentence && endedAt
    ? [{ id, from: 'sender', kind: 'sentence', text: key.open(ending.sealedSentence), answersId: null, at: endedAt }]
    : [];
