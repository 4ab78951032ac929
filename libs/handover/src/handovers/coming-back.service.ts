import { Injectable } from '@nestjs/common';
import { declaredMinimumOf, DisclosureGate } from '@navaz/disclosure';
import type { Transaction } from '@navaz/platform';
import type { HandoverEntity } from '../entities/handover.entity.js';
import { actsAfter, isKept, mayTellOfArrival, nothingKept, type CameBack } from './came-back.js';

interface After {
  readonly since: Date | null;
  readonly recorded: boolean;
}

/**
 * Asks the gate what the sender may hear of what became of the person after the place was confirmed: what the person
 * agreed to report back, or what the rule between the two lets pass without it and the person has not refused.
 */
@Injectable()
export class ComingBack {
  constructor(private readonly gate: DisclosureGate) {}

  /** Whether the sender reads no more of it than that it ended, and is refused whatever an end refuses. */
  async isKept(tx: Transaction, handover: HandoverEntity): Promise<boolean> {
    return mayTellOfArrival(handover) && isKept(await this.of(tx, handover, { lock: false }));
  }

  /** Now, in this transaction; with `lock` what it stands on cannot be withdrawn before it ends. */
  async of(tx: Transaction, handover: HandoverEntity, options: { readonly lock: boolean }): Promise<CameBack> {
    // One unit on both sides knows what it did itself.
    if (handover.senderUnitId === handover.recipientOrganisationId) return nothingKept;
    const [after] = await tx.query<After>(
      `select min(at) as since, coalesce(bool_and(organisation_id = $3), false) as recorded
       from handover.move where handover_id = $1 and act = any ($2)`,
      [handover.id, actsAfter, handover.senderUnitId],
    );
    // An answer that came by phone or post the sender wrote down itself.
    if (!after?.since || after.recorded) return nothingKept;
    const decision = await this.gate.decide(tx, {
      subjectId: handover.subjectId,
      aboutId: handover.id,
      senderId: handover.recipientOrganisationId,
      recipient: { kind: 'unit', id: handover.senderUnitId, organisationId: handover.senderUnitId },
      stage: 'report',
      declaredMinimum: declaredMinimumOf({}, 'report'),
      residential: handover.residential,
      healthRevealing: handover.revealsHealth,
      lock: options.lock,
    });
    const [arrival, ending] = [decision.allowed.has('arrival'), decision.allowed.has('ending')];
    return { arrival, ending: arrival && ending, since: after.since, decision };
  }
}
