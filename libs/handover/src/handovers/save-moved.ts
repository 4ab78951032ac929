import { Fault } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import type { HandoverEntity } from '../entities/handover.entity.js';
import type { MoveEntity } from '../entities/move.entity.js';

/** What may change about a handover after it was drafted, and its column: no more than the application may write. */
const changing = {
  senderAccountId: 'sender_account_id',
  providerAccountId: 'provider_account_id',
  state: 'state',
  stateSince: 'state_since',
  releaseEarliest: 'release_earliest',
  releaseLatest: 'release_latest',
  questionTo: 'question_to',
  pausedUntil: 'paused_until',
  pausedBy: 'paused_by',
  deadline: 'deadline',
  deadlineKind: 'deadline_kind',
  remindedAt: 'reminded_at',
  escalatedAt: 'escalated_at',
  offerUnitId: 'offer_unit_id',
  offerFrom: 'offer_from',
  offerExpiresAt: 'offer_expires_at',
  offerExtended: 'offer_extended',
  providerReason: 'provider_reason',
  unmetConditionId: 'unmet_condition_id',
  senderNewsAt: 'sender_news_at',
  senderSeenAt: 'sender_seen_at',
  providerNewsAt: 'provider_news_at',
  providerSeenAt: 'provider_seen_at',
  sentAt: 'sent_at',
  confirmedAgainOn: 'confirmed_again_on',
  arrivedOn: 'arrived_on',
  endedAt: 'ended_at',
} as const satisfies Partial<Record<keyof HandoverEntity, string>>;

const fields = Object.keys(changing) as (keyof typeof changing)[];

const save = `update handover.handover
  set ${fields.map((field, index) => `${changing[field]} = $${index + 2}`).join(', ')}, version = version + 1
  where id = $1 returning version`;

const write = `insert into handover.move
    (handover_id, act, from_state, to_state, side, organisation_id, account_id, reason, at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

/**
 * Saves a handover as it is now and writes down why: two statements that travel together, always the same ones. The
 * caller has locked the row, so it is the only one who changes it.
 * @throws Fault where the row is not the actor's to change.
 */
export const saveMoved = async (
  tx: Transaction,
  handover: HandoverEntity,
  move: Omit<MoveEntity, 'id' | 'handoverId'>,
): Promise<void> => {
  const [saved] = await Promise.all([
    tx.query<{ version: number }>(save, [handover.id, ...fields.map((field) => handover[field] ?? null)]),
    tx.query(write, [
      handover.id,
      move.act,
      move.fromState,
      move.toState,
      move.side,
      move.organisationId,
      move.accountId,
      move.reason,
      move.at,
    ]),
  ]);
  const [row] = saved;
  if (!row) throw new Fault('A handover was changed by somebody it is not open to.');
  handover.version = row.version;
};
