import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { Clock, invalidInput, type Refusal, type RequestContext } from '@navaz/kernel';
import { Commands, Database, KeyStore, type Transaction } from '@navaz/platform';
import { refusalToLead, unitOf } from '../acting-unit.js';
import { ClientCaseEntity } from '../entities/client-case.entity.js';
import { SubjectEntity } from '../entities/subject.entity.js';
import { drawReference, underDrawnCode } from '../reference-code.js';
import { usualAgreement, type AgreementFrom } from '../subjects/agreement-from.js';
import { sealIdentity, type SubjectIdentity } from '../subjects/subject-identity.js';
import { releaseFaults, type ReleaseTyped } from '../cases/release-faults.js';
import type { SubjectTyped } from '../subjects/subject-typed.js';
import { subjectFaults, toIdentity } from '../subjects/subject-faults.js';

/** A case to be opened. */
export interface CaseWanted {
  readonly key: string;
  readonly subject: SubjectTyped;
  /** Absent: the subject; both under 18. */
  readonly agreementFrom?: AgreementFrom | null;
  readonly returnDistrict?: string | null;
  readonly release?: ReleaseTyped | null;
}

/** Opens a case for a person in the actor's unit. */
@Injectable()
export class OpenCase {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly commands: Commands,
    private readonly keys: KeyStore,
    private readonly trail: AuditTrail,
  ) {}

  /** Refusals: INVALID_INPUT with a path for each field, SERVICES_ONLY, KEY_USED. */
  async open(ctx: RequestContext, input: CaseWanted): Promise<{ caseId: string } | Refusal> {
    const today = this.clock.today();
    const identity = toIdentity(input.subject, today);
    const from = input.agreementFrom ?? usualAgreement(identity);
    const faults = [...subjectFaults(identity, from, today), ...releaseFaults(input.release, today)];
    if (faults.length > 0) return invalidInput(faults);
    return this.database.transaction(ctx, (tx) =>
      this.commands.once(tx, { operation: 'handover.openCase', input }, async () => {
        const narrowed = refusalToLead(tx);
        if (narrowed) return narrowed;
        const subjectId = await this.keepSubject(tx, identity, from);
        const caseId = await this.keepCase(tx, subjectId, input);
        this.trail.record(tx, { operation: 'handover.openCase', subjectKind: 'case', subjectId: caseId });
        return { caseId };
      }),
    );
  }

  private async keepSubject(tx: Transaction, identity: SubjectIdentity, from: AgreementFrom): Promise<string> {
    const id = randomUUID();
    const now = this.clock.now();
    const key = await this.keys.create(id);
    await tx.repository(SubjectEntity).insert({
      id,
      unitId: unitOf(tx),
      sealed: sealIdentity(identity, key),
      agreementFrom: from,
      createdAt: now,
      changedAt: now,
    });
    return id;
  }

  private async keepCase(tx: Transaction, subjectId: string, input: CaseWanted): Promise<string> {
    const { release } = input;
    const fields = {
      subjectId,
      unitId: unitOf(tx),
      assignedAccountId: tx.ctx.actor?.accountId ?? null,
      returnDistrict: input.returnDistrict ?? null,
      releaseEarliest: release?.earliest ?? null,
      releaseLatest: release ? (release.latest ?? release.earliest) : null,
      releaseCertain: release?.certain ?? false,
      openedAt: this.clock.now(),
    };
    const made = await underDrawnCode(() =>
      tx.repository(ClientCaseEntity).insert({ ...fields, code: drawReference('K') }),
    );
    return String(made.identifiers[0]?.['id']);
  }
}
