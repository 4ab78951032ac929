import { Injectable } from '@nestjs/common';
import type { Purpose } from '@navaz/consent';
import { declaredMinimumOf, DisclosureGate, restrictedWords, type Decision, type Stage } from '@navaz/disclosure';
import { Clock } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import type { HandoverEntity } from '../entities/handover.entity.js';
import { interviewsOverBefore } from '../handover.deadline.js';
import { RecipientReading } from './recipient-facts.service.js';

/** Asks the gate what may pass in a handover at a stage, now and in this transaction. */
@Injectable()
export class PassingDecision {
  constructor(
    private readonly gate: DisclosureGate,
    private readonly recipients: RecipientReading,
    private readonly clock: Clock,
  ) {}

  /**
   * With `lock` the grants it stands on cannot be withdrawn before this transaction ends, nor can the person be restricted.
   * A recipient that left the directory declared nothing, so only what needs no declaration can pass.
   */
  async decide(
    tx: Transaction,
    handover: HandoverEntity,
    stage: Stage,
    options: { readonly lock: boolean },
  ): Promise<Decision> {
    // Nothing is waited for before all of it is asked: it travels together.
    const declared = this.recipients.declaredBy(tx, handover);
    const deciding = this.gate.decide(tx, {
      senderId: handover.senderUnitId,
      recipient: recipientOf(handover),
      stage,
      declaredMinimum: declared.then((codes) => declaredMinimumOf(codes, stage)),
      kinds: { sender: handover.senderKind, recipient: handover.recipientKind },
      residential: handover.residential,
      healthRevealing: handover.revealsHealth,
      subjectId: handover.subjectId,
      aboutId: handover.id,
      over: stage === 'interview' ? this.over(tx, handover) : undefined,
      lock: options.lock,
    });
    // Behind the grants: whoever waited for them hears of a restriction that came meanwhile.
    const unrestricted = options.lock ? 'handover.hold_unrestricted($1)' : 'not handover.is_restricted($1)';
    const [decision, [held]] = await Promise.all([
      deciding,
      tx.query<{ open: boolean }>(`select ${unrestricted} as open`, [handover.subjectId]),
    ]);
    return held?.open === true ? decision : closed(decision);
  }

  /** The agreement to an interview ends some time after its slot, at the read and not when somebody sweeps. */
  private async over(tx: Transaction, { id }: HandoverEntity): Promise<ReadonlySet<Purpose>> {
    const [met] = await tx.query(
      `select 1 from handover.meeting
       where handover_id = $1 and kind = 'interview' and cancelled_at is null and starts_at < $2 limit 1`,
      [id, interviewsOverBefore(this.clock.today())],
    );
    return new Set<Purpose>(met ? ['interview'] : []);
  }
}

/** The same decision for a person who asked for restriction (art. 18 GDPR): whatever was agreed to, nothing passes. */
const closed = (decision: Decision): Decision => ({
  ...decision,
  allowed: new Set(),
  fields: decision.fields.map(({ field }) => ({
    field,
    allowed: false,
    code: 'RESTRICTED',
    text: restrictedWords,
  })),
});

/** Who gets it: the service, or the unit. */
export const recipientOf = (handover: HandoverEntity) =>
  handover.recipientServiceId
    ? ({ kind: 'service', id: handover.recipientServiceId, organisationId: handover.recipientOrganisationId } as const)
    : ({
        kind: 'unit',
        id: handover.recipientOrganisationId,
        organisationId: handover.recipientOrganisationId,
      } as const);
