import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { accountOf, Clock, pragueDay, type Refusal } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import type { HandoverEntity } from '../entities/handover.entity.js';
import { deadlineOf } from '../handover.deadline.js';
import { HandoverNews } from '../handover.events.js';
import * as reasons from '../handover.reasons.js';
import { notNow, reasonMissing } from '../handover.refusals.js';
import { ends, moveOf, type Act, type Move, type Mover, type ReasonGroup } from '../handover.state.js';
import { waitedForAfter } from '../handover.turn.js';
import { AgreedBackReading } from '../reports/agreed-back.service.js';
import { Messages } from '../handovers/messages.service.js';
import { saveMoved } from '../handovers/save-moved.js';
import { StandingAgreement } from '../handovers/standing-agreement.service.js';
import { tellQuietly } from '../subjects/tell-quietly.js';

/** Which list a reason is chosen from. */
export const reasonsOf = (group: ReasonGroup, registered: boolean): readonly reasons.Reason[] => {
  switch (group) {
    case 'none':
      return [];
    case 'decline':
      return registered ? reasons.registeredDecline : reasons.otherDecline;
    case 'waiting':
      return reasons.waiting;
    case 'not_arrived':
      return reasons.notArrived;
    case 'ending':
      return reasons.ending;
    case 'sender_end':
      return reasons.senderEnd;
    case 'provider_withdraws':
      return reasons.providerWithdraws;
    case 'deletion':
      return reasons.saidOfDeletion;
  }
};

/** What a move brings with it. */
export interface MoveDetails {
  /** A code of the list the row of the table names. */
  readonly reason?: string | null;
  /** Whether the recipient is a registered social service: § 91(3) is then the only list to decline by. */
  readonly registered?: boolean;
}

/**
 * Moves a handover by the table, and by nothing else: state, deadline, the move in history, the act in the trail and
 * the news for the other side, in the caller's transaction. The caller has locked the row and changed what belongs to
 * the move (offer, meeting …) on the entity; all of it is saved here.
 */
@Injectable()
export class HandoverMoves {
  constructor(
    private readonly clock: Clock,
    private readonly trail: AuditTrail,
    private readonly standing: StandingAgreement,
    private readonly messages: Messages,
    private readonly agreedBack: AgreedBackReading,
  ) {}

  /**
   * Refusals: NOT_NOW where the table has no such row, REASON_NOT_IN_LIST; AGREEMENT_RAN_OUT where the provider would go
   * on with what no agreement carries.
   */
  async apply(
    tx: Transaction,
    handover: HandoverEntity,
    act: Act,
    by: Exclude<Mover, 'time'>,
    details: MoveDetails = {},
  ): Promise<HandoverEntity | Refusal> {
    const from = handover.state;
    const move = moveOf(from, act, by);
    if (!move) return notNow;
    const list = reasonsOf(move.reason, details.registered ?? true).map(({ code }) => code);
    const reason = details.reason ?? null;
    if (list.length > 0 ? !list.includes(reason ?? '') : reason !== null) return reasonMissing;
    const refused = by === 'provider' ? await this.standing.refusal(tx, handover, act) : null;
    if (refused) return refused;
    const senderHears = await this.agreedBack.senderHears(tx, handover);
    const now = this.clock.now();
    handover.questionTo = waitedForAfter(move, await this.messages.writtenTo(tx, handover));
    this.enter(handover, move, now);
    this.mark(handover, move, now, senderHears);
    await saveMoved(tx, handover, {
      act,
      fromState: from,
      toState: move.to,
      side: by,
      organisationId: tx.ctx.actor?.organisationId ?? null,
      accountId: accountOf(tx.ctx.actor),
      // Why the sender ends it lies with the sender; the history is read by both sides.
      reason: move.reason === 'sender_end' ? null : reason,
      at: now,
    });
    this.trail.record(tx, { operation: `handover.${act}`, subjectKind: 'handover', subjectId: handover.id });
    await this.tell(tx, handover, move, senderHears);
    return handover;
  }

  /** Sets the deadline anew, for a pause or a moved release; the caller saves. */
  setDeadline(handover: HandoverEntity, since: Date): void {
    const { releaseEarliest: earliest, releaseLatest: latest } = handover;
    const deadline = deadlineOf({
      state: handover.state,
      since: pragueDay(since),
      pausedUntil: handover.pausedUntil,
      release: earliest && latest ? { earliest, latest } : null,
      confirmedAgainOn: handover.confirmedAgainOn,
    });
    handover.deadline = deadline?.day ?? null;
    handover.deadlineKind = deadline?.kind ?? null;
    handover.remindedAt = null;
    handover.escalatedAt = null;
  }

  private enter(handover: HandoverEntity, move: Move, now: Date): void {
    handover.state = move.to;
    handover.stateSince = now;
    handover.pausedUntil = null;
    handover.pausedBy = null;
    if (move.to === 'sent') handover.sentAt = now;
    if (ends.has(move.to)) handover.endedAt = now;
    this.setDeadline(handover, now);
  }

  /** The other side has something new to look at; who moved has seen it. */
  private mark(handover: HandoverEntity, move: Move, now: Date, senderHears: boolean): void {
    if (move.told !== 'nothing' && move.by !== 'provider') handover.providerNewsAt = now;
    if (move.told !== 'nothing' && move.by !== 'sender' && senderHears) handover.senderNewsAt = now;
    if (move.by === 'sender') handover.senderSeenAt = now;
    if (move.by === 'provider') handover.providerSeenAt = now;
  }

  private async tell(
    tx: Transaction,
    handover: HandoverEntity,
    { told, by, act }: Move,
    senderHears: boolean,
  ): Promise<void> {
    if (told === 'nothing') return;
    const { reference, recipientOrganisationId: recipient, recipientServiceId: service } = handover;
    if (by === 'provider' || act === 'providerLeaves') {
      if (senderHears)
        tx.publish(new HandoverNews(reference, handover.senderUnitId, null, told, handover.senderAccountId));
    } else await tellQuietly(tx, new HandoverNews(reference, recipient, service, told, handover.providerAccountId));
  }
}
