import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { Clock, invalidInput, isRefusal, notFound, Refusal, type RequestContext } from '@navaz/kernel';
import { Database, type Transaction } from '@navaz/platform';
import { readWhole } from '../check-input/read-draft.js';
import type { FieldRules } from '../check-input/field-rule.js';
import { profilePartTable, type ProfilePartCode } from '../code-lists/profile-parts.js';
import { ServiceChanged } from '../directory.events.js';
import { serviceNotFound } from '../directory.refusals.js';
import { ErrorReportEntity } from '../entities/error-report.entity.js';
import type { ServiceEntity } from '../entities/service.entity.js';
import { OwnedRecords } from '../find-owned/owned-records.js';
import { owns } from '../find-owned/ownership.js';
import { openReports } from '../open-reports.js';
import { Verifications } from '../verifications.js';

/** How a report ends: the profile was corrected, or it holds as it is. */
export type ErrorOutcome = 'corrected' | 'holds';

/** A report as it stands. */
export interface ErrorReportState {
  readonly reportId: string;
  readonly serviceId: string;
  readonly part: ProfilePartCode;
  readonly settled: boolean;
}

const rules: FieldRules = {
  part: { type: 'code', known: profilePartTable, required: true, label: { cs: 'Část profilu', en: 'Part' } },
  note: { type: 'text', max: 500, required: true, label: { cs: 'Co neplatí', en: 'What is wrong' } },
};
const settleRules: FieldRules = {
  note: { type: 'text', max: 500, required: true, label: { cs: 'Jak to dopadlo', en: 'How it ended' } },
};

const reportNotFound = notFound({ cs: 'Hlášení chyby', en: 'Error report' });

const reportedAlready = new Refusal('conflict', 'ERROR_REPORTED_ALREADY', {
  cs: 'Chybu v této části profilu už vaše organizace nahlásila a hlášení čeká na vyřízení.',
  en: 'Your organisation has reported an error in this part already; the report waits to be settled.',
});
const settledAlready = new Refusal('conflict', 'ERROR_SETTLED_ALREADY', {
  cs: 'Toto hlášení už někdo vyřídil.',
  en: 'Somebody has settled this report already.',
});

/** Professionals say that something in a profile is wrong; the owner or the coordinator settles it. */
@Injectable()
export class ReportError {
  constructor(
    private readonly database: Database,
    private readonly owned: OwnedRecords,
    private readonly verifications: Verifications,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Opens a report; freshness of the part sinks at once. Refusals: NOT_FOUND, INVALID_INPUT, ERROR_REPORTED_ALREADY. */
  async report(
    ctx: RequestContext,
    draft: { readonly serviceId: string; readonly part: string; readonly note: string },
  ): Promise<ErrorReportState | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const service = await this.owned.shownService(tx, draft.serviceId);
      if (isRefusal(service)) return service;
      const { actor } = ctx;
      if (!actor) return serviceNotFound;
      const { values, faults } = readWhole(rules, draft);
      if (faults.length > 0) return invalidInput(faults);
      const part = values['part'] as ProfilePartCode;
      const { organisationId: byOrganisationId, accountId: byAccountId } = actor;
      const found = {
        serviceId: service.id,
        parts: [part],
        note: String(values['note']),
        byOrganisationId,
        byAccountId,
      };
      const [made] = await openReports(tx, { ...found, at: this.clock.now() });
      if (!made) return reportedAlready;
      const reportId = made.id;
      this.tell(tx, 'directory.reportError', service, { reportId, part });
      return { reportId, serviceId: service.id, part, settled: false };
    });
  }

  /**
   * Ends a report. An owner's word counts as a verification of the part (corrected, or confirmed where it holds); the
   * coordinator only closes. Refusals: NOT_FOUND, INVALID_INPUT, ERROR_SETTLED_ALREADY.
   */
  async settle(
    ctx: RequestContext,
    reportId: string,
    outcome: ErrorOutcome,
    note: string,
  ): Promise<ErrorReportState | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const repository = tx.repository(ErrorReportEntity);
      const report = await repository.findOne({ where: { id: reportId }, lock: { mode: 'pessimistic_write' } });
      if (!report) return reportNotFound;
      const service = await this.owned.anyService(tx, report.serviceId);
      if (isRefusal(service)) return reportNotFound;
      const as = await this.settlesAs(tx, service);
      if (as === null) return reportNotFound;
      if (report.settledAt) return settledAlready;
      const { values, faults } = readWhole(settleRules, { note });
      if (faults.length > 0) return invalidInput(faults);
      await repository.update({ id: reportId }, { settledAt: this.clock.now(), settledNote: String(values['note']) });
      if (as === 'owner') {
        await this.verifications.record(tx, {
          serviceId: report.serviceId,
          part: report.part,
          method: 'owner',
          result: outcome === 'corrected' ? 'corrected' : 'confirmed',
          byOrganisationId: ctx.actor?.organisationId ?? null,
          byAccountId: ctx.actor?.accountId ?? null,
        });
      }
      this.tell(tx, 'directory.settleError', service, { reportId, part: report.part, outcome, as });
      return { reportId, serviceId: report.serviceId, part: report.part, settled: true };
    });
  }

  /** In what way the actor may settle reports about a service; null = the reports are not theirs to see. */
  private async settlesAs(
    tx: Transaction,
    { id: serviceId, organisationId }: ServiceEntity,
  ): Promise<'owner' | 'coordinator' | null> {
    const { actor } = tx.ctx;
    if (!actor) return null;
    if (await owns(tx, 'edit', { organisationId, serviceId })) return 'owner';
    return actor.permissions.has('organisations.moderate') ? 'coordinator' : null;
  }

  private tell(
    tx: Transaction,
    operation: string,
    { id, organisationId }: ServiceEntity,
    detail: Record<string, unknown>,
  ): void {
    this.trail.record(tx, { operation, subjectKind: 'service', subjectId: id, concerns: organisationId, detail });
    tx.publish(new ServiceChanged([id]));
  }
}
