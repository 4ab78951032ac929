import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { accountOf, Clock, type Refusal } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import type { HandoverEntity } from '../entities/handover.entity.js';
import { HandoverNews } from '../handover.events.js';
import type { NoteAct } from '../handover.state.js';
import type { Side } from '../side.js';
import { tellQuietly } from '../subjects/tell-quietly.js';
import { AgreedBackReading } from '../reports/agreed-back.service.js';
import { saveMoved } from './save-moved.js';
import { StandingAgreement } from './standing-agreement.service.js';

/** Something a side did without moving the state. */
export interface Note {
  readonly act: NoteAct;
  readonly by: Side;
  /** What the other side hears. */
  readonly told: HandoverNews['what'];
}

/** Writes down what changes a handover and not its state: history, trail and news for the other side. */
@Injectable()
export class HandoverNotes {
  constructor(
    private readonly clock: Clock,
    private readonly trail: AuditTrail,
    private readonly standing: StandingAgreement,
    private readonly agreedBack: AgreedBackReading,
  ) {}

  /**
   * Saves the handover with what the caller changed on it; the caller has locked the row. Refusal: AGREEMENT_RAN_OUT
   * where the provider would go on with what no agreement carries.
   */
  async write(tx: Transaction, handover: HandoverEntity, { act, by, told }: Note): Promise<HandoverEntity | Refusal> {
    const refused = by === 'provider' ? await this.standing.refusal(tx, handover, act) : null;
    if (refused) return refused;
    const senderHears = await this.agreedBack.senderHears(tx, handover);
    const now = this.clock.now();
    if (by === 'sender') [handover.providerNewsAt, handover.senderSeenAt] = [now, now];
    else {
      handover.providerSeenAt = now;
      if (senderHears) handover.senderNewsAt = now;
    }
    await saveMoved(tx, handover, {
      act,
      fromState: handover.state,
      toState: handover.state,
      side: by,
      organisationId: tx.ctx.actor?.organisationId ?? null,
      accountId: accountOf(tx.ctx.actor),
      reason: null,
      at: now,
    });
    this.trail.record(tx, { operation: `handover.${act}`, subjectKind: 'handover', subjectId: handover.id });
    const { reference, recipientOrganisationId: recipient, recipientServiceId: service } = handover;
    if (by === 'sender')
      await tellQuietly(tx, new HandoverNews(reference, recipient, service, told, handover.providerAccountId));
    else if (senderHears)
      tx.publish(new HandoverNews(reference, handover.senderUnitId, null, told, handover.senderAccountId));
    return handover;
  }
}
