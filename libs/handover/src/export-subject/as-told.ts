import type { HandoverEntity } from '../entities/handover.entity.js';
import {
  endedForSender,
  isKept,
  isStepKept,
  messagesTold,
  movesTold,
  stateTold,
  type CameBack,
} from '../handovers/came-back.js';
import type { PastMove } from '../handovers/history.js';
import type { OpenedMessage } from '../handovers/messages.service.js';
import type { HeldRow } from './held-rows.js';

/** Columns of a request that were there before anybody came: none of them tells what became of the person at the service. */
const beforeTheStay: ReadonlySet<string> = new Set([
  ...['id', 'reference', 'need_id', 'case_id', 'subject_id', 'sender_unit_id', 'sender_kind', 'sender_region'],
  ...['recipient_organisation_id', 'recipient_service_id', 'recipient_kind', 'channel', 'kind', 'residential'],
  ...['reveals_health', 'release_earliest', 'release_latest', 'created_at', 'sent_at'],
]);

/**
 * A request with its history and messages as its sender may read them: what the person did not agree to report back is
 * not the sender’s to hand out either, the service that holds it does.
 */
export const requestAsTold = (row: HeldRow, handover: HandoverEntity, back: CameBack): HeldRow => {
  if (!isKept(back)) return back.ending ? row : { ...row, provider_reason: null };
  return {
    ...Object.fromEntries(
      Object.entries(row).map(([column, value]) => [column, beforeTheStay.has(column) ? value : null]),
    ),
    state: endedForSender,
    state_since: back.since,
  };
};

/** Steps by their rows. */
export const movesAsTold = (rows: readonly HeldRow[], moves: readonly PastMove[], back: CameBack): HeldRow[] =>
  movesTold(moves, back).flatMap((move) => {
    const row = rows.find(({ id }) => id === move.id);
    if (!row) return [];
    if (!isStepKept(move, back))
      return {
        ...row,
        reason: move.reason,
        ...(back.arrival ? {} : { from_state: null, to_state: stateTold(move.toState, back) }),
      };
    return { ...row, act: endedForSender, from_state: null, to_state: endedForSender, reason: null };
  });

/** Messages by their rows. */
export const messagesAsTold = (
  rows: readonly HeldRow[],
  messages: readonly OpenedMessage[],
  back: CameBack,
): HeldRow[] => {
  const told = new Set(messagesTold(messages, back).map(({ id }) => id));
  return rows.filter(({ id, text }) => text === null || told.has(String(id)));
};
