import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { Clock, Fault, isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import { AgreementEntity } from '../agreement.entity.js';
import { AgreementEnded } from '../cooperation.events.js';
import { endedAlready } from '../cooperation.refusals.js';
import { ownAgreement } from '../own-agreement.js';

/** Either side ends an agreement, or takes back or declines what was proposed. */
@Injectable()
export class EndAgreement {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly trail: AuditTrail,
  ) {}

  /** Ends it at this commit. Refusals: NOT_FOUND, CHANGED_MEANWHILE, ENDED_ALREADY. */
  async end(
    ctx: RequestContext,
    given: { readonly agreementId: string; readonly version: number; readonly reason: string },
  ): Promise<string | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const agreement = await ownAgreement(tx, given.agreementId, given.version);
      if (isRefusal(agreement)) return agreement;
      const { actor } = ctx;
      if (!actor) throw new Fault('An own agreement was found without an actor.');
      if (agreement.state === 'ended') return endedAlready;
      await tx.repository(AgreementEntity).save(
        Object.assign(agreement, {
          state: 'ended',
          endedAt: this.clock.now(),
          endedBy: actor.accountId,
          endedByOrganisationId: actor.organisationId,
          endReason: given.reason.trim(),
        } satisfies Partial<AgreementEntity>),
      );
      const parties = [agreement.proposerId, agreement.partnerId];
      tx.publish(new AgreementEnded(agreement.id, parties, agreement.scopes));
      this.trail.record(tx, {
        operation: 'cooperation.endAgreement',
        subjectKind: 'agreement',
        subjectId: agreement.id,
      });
      return agreement.id;
    });
  }
}
