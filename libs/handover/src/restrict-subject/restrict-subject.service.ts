import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { Clock, type Refusal, type RequestContext } from '@navaz/kernel';
import { Commands, Database } from '@navaz/platform';
import { unitOf } from '../acting-unit.js';
import { ClientCaseEntity } from '../entities/client-case.entity.js';
import { SubjectEntity } from '../entities/subject.entity.js';
import { caseNotFound } from '../handover.refusals.js';

/** What is asked for the person of a case. */
export interface Restriction {
  readonly key: string;
  readonly caseId: string;
  /** True: nothing is sent and no recipient reads. */
  readonly restricted: boolean;
}

/**
 * Restriction (art. 18 GDPR): from the commit on nothing of the person is sent, what was sent is not there for its
 * recipients (migration 0029), and the nightly retention leaves everything as it is, until it is lifted.
 */
@Injectable()
export class RestrictSubject {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly clock: Clock,
    private readonly trail: AuditTrail,
  ) {}

  /** Refusals: NOT_FOUND, KEY_USED. Asked for as it already is, nothing changes. */
  async run(ctx: RequestContext, input: Restriction): Promise<{ restricted: boolean } | Refusal> {
    return this.database.transaction(ctx, (tx) =>
      this.commands.once(tx, { operation: 'handover.restrictSubject', input }, async () => {
        const found = await tx.repository(ClientCaseEntity).findOneBy({ id: input.caseId, unitId: unitOf(tx) });
        const subjects = tx.repository(SubjectEntity);
        const subject =
          found && (await subjects.findOne({ where: { id: found.subjectId }, lock: { mode: 'pessimistic_write' } }));
        if (!subject?.sealed) return caseNotFound;
        if (input.restricted !== (subject.restrictedAt !== null)) {
          subject.restrictedAt = input.restricted ? this.clock.now() : null;
          await subjects.save(subject);
          const operation = input.restricted ? 'handover.restrictSubject' : 'handover.liftRestriction';
          this.trail.record(tx, { operation, subjectKind: 'case', subjectId: input.caseId });
        }
        return { restricted: input.restricted };
      }),
    );
  }
}
