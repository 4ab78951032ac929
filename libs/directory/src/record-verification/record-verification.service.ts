import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { Clock, invalidInput, isRefusal, Refusal, type FieldRefusal, type RequestContext } from '@navaz/kernel';
import { Database, type Transaction } from '@navaz/platform';
import { readDraft } from '../check-input/read-draft.js';
import { fieldFault } from '../check-input/read-field.js';
import type { FieldRules } from '../check-input/field-rule.js';
import { profilePartTable, type ProfilePartCode } from '../code-lists/profile-parts.js';
import { verificationMethodTable } from '../code-lists/verification-methods.js';
import { verificationResultTable } from '../code-lists/verification-results.js';
import { serviceEnded, serviceNotFound } from '../directory.refusals.js';
import type { ServiceEntity } from '../entities/service.entity.js';
import { OwnedRecords } from '../find-owned/owned-records.js';
import { owns } from '../find-owned/ownership.js';
import { openReports } from '../open-reports.js';
import { Verifications, type VerificationAct } from '../verifications.js';

/** What a professional found out about a service. */
export interface VerificationDraft {
  readonly serviceId: string;
  readonly parts: readonly string[];
  readonly method: string;
  readonly result: string;
  readonly note: string | null;
}

/** What was written down. */
export interface VerificationRecorded {
  readonly serviceId: string;
  readonly parts: readonly ProfilePartCode[];
  readonly at: Date;
}

const rules: FieldRules = {
  parts: { type: 'codes', known: profilePartTable, required: true, label: { cs: 'Části profilu', en: 'Parts' } },
  method: { type: 'code', known: verificationMethodTable, required: true, label: { cs: 'Způsob', en: 'Method' } },
  result: { type: 'code', known: verificationResultTable, required: true, label: { cs: 'Výsledek', en: 'Result' } },
  note: { type: 'text', max: 500, label: { cs: 'Poznámka', en: 'Note' } },
};

/** Ways in which somebody else than the owner verifies; the others are recorded by their own acts. */
const methodsOfOthers: readonly unknown[] = ['phone', 'visit', 'document'];

const notYourself = new Refusal('not_allowed', 'OWN_SERVICE_NOT_VERIFIED', {
  cs: 'Vlastní službu nemůžete ověřit jako někdo jiný. Použijte „Potvrzuji, že údaje platí“.',
  en: 'You cannot verify your own service as somebody else. Use “I confirm that the data hold”.',
});

/**
 * Professionals write down what they verified; owners confirm their own word. A part found wrong opens a report for the
 * owner besides.
 */
@Injectable()
export class RecordVerification {
  constructor(
    private readonly database: Database,
    private readonly owned: OwnedRecords,
    private readonly verifications: Verifications,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Refusals: NOT_FOUND, SERVICE_ENDED, OWN_SERVICE_NOT_VERIFIED, INVALID_INPUT. */
  async record(ctx: RequestContext, draft: VerificationDraft): Promise<VerificationRecorded | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const service = await this.owned.shownService(tx, draft.serviceId);
      if (isRefusal(service)) return service;
      if (await owns(tx, 'see', { organisationId: service.organisationId })) return notYourself;
      const { values, faults } = readDraft(rules, draft);
      const wrong = [...faults, ...(faults.length > 0 ? [] : this.faults(values))];
      if (wrong.length > 0) return invalidInput(wrong);
      return this.store(tx, service, 'directory.recordVerification', values as Stored);
    });
  }

  /** The owner's own word. Refusals: NOT_FOUND, SERVICE_ENDED, INVALID_INPUT. */
  async confirmOwn(
    ctx: RequestContext,
    serviceId: string,
    parts: readonly string[],
  ): Promise<VerificationRecorded | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const service = await this.owned.service(tx, serviceId);
      if (isRefusal(service)) return service;
      const { values, faults } = readDraft(rules, { parts });
      if (faults.length > 0) return invalidInput(faults);
      const stored = { ...values, method: 'owner', result: 'confirmed', note: null } as unknown as Stored;
      return this.store(tx, service, 'directory.confirmOwnData', stored);
    });
  }

  private async store(
    tx: Transaction,
    service: ServiceEntity,
    operation: string,
    { parts, method, result, note }: Stored,
  ): Promise<VerificationRecorded | Refusal> {
    const { actor } = tx.ctx;
    if (!actor) return serviceNotFound;
    if (this.owned.isOver(service)) return serviceEnded;
    const who = { byOrganisationId: actor.organisationId, byAccountId: actor.accountId };
    const acts = parts.map((part) => ({ serviceId: service.id, part, method, result, note: note ?? null, ...who }));
    await this.verifications.recordAll(tx, acts);
    // What was found wrong waits for the owner like any other reported error: with its words, until it is settled.
    if (result === 'wrong')
      await openReports(tx, { serviceId: service.id, parts, note: note ?? '', ...who, at: this.clock.now() });
    this.trail.record(tx, {
      operation,
      subjectKind: 'service',
      subjectId: service.id,
      concerns: service.organisationId,
      detail: { parts, method, result },
    });
    return { serviceId: service.id, parts, at: this.clock.now() };
  }

  private faults(values: Readonly<Record<string, unknown>>): FieldRefusal[] {
    const faults: FieldRefusal[] = [];
    if (!methodsOfOthers.includes(values['method'])) {
      const cs = 'Ověřit jde telefonicky, návštěvou nebo dokladem.';
      faults.push(fieldFault('method', 'METHOD_NOT_YOURS', cs, 'Verify by phone, by visit or by a document.'));
    }
    if (values['result'] === 'error_reported') {
      const cs = 'Chybu v profilu nahlaste jako chybu, ne jako ověření.';
      faults.push(fieldFault('result', 'RESULT_NOT_HERE', cs, 'Report an error as an error, not as a verification.'));
    }
    if (values['result'] === 'wrong' && typeof values['note'] !== 'string') {
      const cs = 'Napište, co neplatí, aby to poskytovatel mohl opravit.';
      faults.push(fieldFault('note', 'NOTE_MISSING', cs, 'Say what is wrong, so that it can be corrected.'));
    }
    return faults;
  }
}

type Stored = Pick<VerificationAct, 'method' | 'result' | 'note'> & { readonly parts: readonly ProfilePartCode[] };
