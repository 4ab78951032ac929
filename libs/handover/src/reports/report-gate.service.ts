import { Injectable } from '@nestjs/common';
import { declaredMinimumOf, DisclosureGate, type Decision } from '@navaz/disclosure';
import { KeyStore, type Transaction } from '@navaz/platform';
import { unitOf } from '../acting-unit.js';
import type { ReportEntity } from '../entities/report.entity.js';
import { detailsAllowed } from './details-allowed.js';
import { agreedValues, reportFields, type ReportValues } from './report-values.js';

/** What a report is about, as its recipient may know it. */
export interface AboutReport {
  readonly subjectId: string;
  readonly handoverId: string;
  readonly reference: string;
  readonly ownerUnitId: string;
  readonly providerId: string;
  readonly serviceId: string | null;
  readonly revealsHealth: boolean;
  readonly residential: boolean;
  /** The case of the person that the reader's unit leads or takes part in; null where it does neither. */
  readonly caseId: string | null;
}

/** What of a report its reader may see now. */
export interface AgreedReport {
  readonly report: ReportEntity;
  readonly about: AboutReport;
  readonly decision: Decision;
  readonly values: ReportValues;
}

/** The gate for reports sent to the actor's unit: what of them may be seen now. */
@Injectable()
export class ReportGate {
  constructor(
    private readonly keys: KeyStore,
    private readonly gate: DisclosureGate,
  ) {}

  /**
   * What of these reports the actor's unit may see, by their ids; one of which that is nothing is left out. What they are
   * about and the keys are read once for all; the gate decides of each by itself. `lock` as the gate says.
   */
  async open(
    tx: Transaction,
    reports: readonly ReportEntity[],
    lock: boolean,
  ): Promise<ReadonlyMap<string, AgreedReport>> {
    const sent = reports.filter(({ sentAt, sealed }) => sentAt !== null && sealed !== null);
    if (sent.length === 0) return new Map();
    const abouts = await this.about(tx, sent);
    const keys = await this.keys.ofAll([...new Set([...abouts.values()].map(({ subjectId }) => subjectId))]);
    const found = await Promise.all(
      sent.map(async (report): Promise<AgreedReport | null> => {
        const about = abouts.get(report.id);
        const key = about && keys.get(about.subjectId);
        if (!report.sealed || !key) return null;
        const decision = await this.decide(tx, about, lock);
        const values = agreedValues(JSON.parse(key.open(report.sealed)) as ReportValues, detailsAllowed(decision));
        return reportFields(values).length > 0 ? { report, about, decision, values } : null;
      }),
    );
    return new Map(found.flatMap((one) => (one ? [[one.report.id, one]] : [])));
  }

  /** The case is read past no policy: row-level security shows it to who leads it and to who takes part in it. */
  private async about(tx: Transaction, reports: readonly ReportEntity[]): Promise<ReadonlyMap<string, AboutReport>> {
    const rows = await tx.query<AboutReport & { reportId: string }>(
      `select asked.id as "reportId", about.subject_id as "subjectId", about.handover_id as "handoverId", about.reference,
         about.owner_unit_id as "ownerUnitId", about.provider_id as "providerId", about.service_id as "serviceId",
         about.reveals_health as "revealsHealth", about.residential,
         (select c.id from handover.client_case c where c.subject_id = about.subject_id
           order by c.closed_at nulls first, c.id desc limit 1) as "caseId"
       from unnest($1::uuid[]) as asked (id) cross join lateral handover.report_about(asked.id) about`,
      [reports.map(({ id }) => id)],
    );
    return new Map(rows.map(({ reportId, ...about }) => [reportId, about]));
  }

  private async decide(tx: Transaction, about: AboutReport, lock: boolean): Promise<Decision> {
    return this.gate.decide(tx, {
      subjectId: about.subjectId,
      aboutId: about.handoverId,
      senderId: about.providerId,
      recipient: { kind: 'unit', id: unitOf(tx), organisationId: unitOf(tx) },
      stage: 'report',
      declaredMinimum: declaredMinimumOf({}, 'report'),
      residential: about.residential,
      healthRevealing: about.revealsHealth,
      lock,
    });
  }
}
