import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { Clock, Fault, invalidInput, isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import { AgreementEntity } from '../agreement.entity.js';
import { contactFaults } from '../contact-faults.js';
import { AgreementInForce } from '../cooperation.events.js';
import { notToConfirm, tooLateToConfirm } from '../cooperation.refusals.js';
import { ownAgreement } from '../own-agreement.js';

/** The other side says yes. */
@Injectable()
export class ConfirmAgreement {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * Puts the agreement in force, with the functions of the confirming side to turn to. Refusals: NOT_FOUND,
   * CHANGED_MEANWHILE, NOT_TO_CONFIRM, AGREEMENT_PAST, INVALID_INPUT (FUNCTION_UNKNOWN).
   */
  async confirm(
    ctx: RequestContext,
    given: { readonly agreementId: string; readonly version: number; readonly contacts: readonly string[] },
  ): Promise<string | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const faults = contactFaults(given.contacts);
      if (faults.length > 0) return invalidInput(faults);
      const agreement = await ownAgreement(tx, given.agreementId, given.version);
      if (isRefusal(agreement)) return agreement;
      const { actor } = ctx;
      if (!actor) throw new Fault('An own agreement was found without an actor.');
      if (agreement.state !== 'proposed' || agreement.partnerId !== actor.organisationId) return notToConfirm;
      if (agreement.validTo !== null && agreement.validTo < this.clock.today()) return tooLateToConfirm;
      await tx.repository(AgreementEntity).save(
        Object.assign(agreement, {
          state: 'in_force',
          partnerContacts: [...new Set(given.contacts)].sort(),
          confirmedAt: this.clock.now(),
          confirmedBy: actor.accountId,
        } satisfies Partial<AgreementEntity>),
      );
      const parties = [agreement.proposerId, agreement.partnerId];
      tx.publish(new AgreementInForce(agreement.id, parties, agreement.scopes));
      this.trail.record(tx, {
        operation: 'cooperation.confirmAgreement',
        subjectKind: 'agreement',
        subjectId: agreement.id,
        detail: { proposer: agreement.proposerId, scopes: agreement.scopes },
      });
      return agreement.id;
    });
  }
}
