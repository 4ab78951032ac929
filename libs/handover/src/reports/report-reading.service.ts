import { Injectable } from '@nestjs/common';
import { DisclosureLog } from '@navaz/audit';
import { DirectoryReader } from '@navaz/directory';
import { declaredMinimumOf, DisclosureGate, type Decision } from '@navaz/disclosure';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database, decodeCursor, KeyStore, type Transaction } from '@navaz/platform';
import { unitOf } from '../acting-unit.js';
import { ReportEntity } from '../entities/report.entity.js';
import { readGated } from '../gated-list.js';
import { handoverNotFound } from '../handover.refusals.js';
import { HandoverRepository } from '../handover.repository.js';
import { AgreedBackReading } from './agreed-back.service.js';
import { detailsAllowed } from './details-allowed.js';
import { openReport } from './open-report.js';
import { markOfReport } from './report-mark.js';
import { agreedValues, reportFields, type ReportValues } from './report-values.js';
import { reportNotFound } from './report.refusals.js';

/** What a report is about, as its recipient may know it. */
interface AboutRow {
  readonly subjectId: string;
  readonly handoverId: string;
  readonly reference: string;
  readonly ownerUnitId: string;
  readonly providerId: string;
  readonly serviceId: string | null;
  readonly revealsHealth: boolean;
  readonly residential: boolean;
}

/** What of a report its reader may see. */
interface AgreedPart {
  readonly report: ReportEntity;
  readonly about: AboutRow;
  readonly decision: Decision;
  readonly values: ReportValues;
}

/** A report as it is read. `values` is null in lists. */
export interface ReportRead {
  readonly report: ReportEntity;
  readonly reference: string;
  readonly values: ReportValues | null;
  /** The case the reader's unit leads or takes part in; null where it does neither, and for the provider. */
  readonly caseId: string | null;
}

/** Somebody a report may go to. */
export interface ReportRecipient {
  /** Null: back to the sender, whoever that is. */
  readonly unitId: string | null;
  readonly unitName: string | null;
  /** What it may speak of: arrival, next_step and codes of topics. */
  readonly details: readonly string[];
}

/** Reads reports: the provider its own, a recipient through the gate. */
@Injectable()
export class ReportReading {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyStore,
    private readonly gate: DisclosureGate,
    private readonly handovers: HandoverRepository,
    private readonly agreed: AgreedBackReading,
    private readonly directory: DirectoryReader,
    private readonly log: DisclosureLog,
  ) {}

  /** A report the provider prepared or sent; this is what the person is shown. Refusals: NOT_FOUND. */
  async own(ctx: RequestContext, reportId: string): Promise<ReportRead | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      await openReport(tx, reportId);
      const report = await tx.repository(ReportEntity).findOneBy({ id: reportId });
      const handover = report && (await this.handovers.find(tx, report.handoverId));
      if (!report?.sealed || !handover || !this.handovers.standsOn(ctx.actor, handover, 'provider'))
        return reportNotFound;
      const key = await this.keys.of(handover.subjectId);
      if (!key) return reportNotFound;
      return {
        report,
        reference: handover.reference,
        values: JSON.parse(key.open(report.sealed)) as ReportValues,
        caseId: null,
      };
    });
  }

  /** To whom the provider may report. Refusals: NOT_FOUND. */
  async recipients(ctx: RequestContext, handoverId: string): Promise<ReportRecipient[] | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const handover = await this.handovers.lockAs(tx, handoverId, 'provider');
      if (!handover) return handoverNotFound;
      const { byUnit } = await this.agreed.of(tx, handover);
      const units = await this.directory.unitFacts(tx, [...byUnit.keys()]);
      return [...byUnit].map(([unitId, details]) => {
        const sender = unitId === handover.senderUnitId;
        return {
          unitId: sender ? null : unitId,
          unitName: sender ? null : (units.get(unitId)?.name ?? null),
          details: [...details].sort(),
        };
      });
    });
  }

  /**
   * A report sent to the actor's unit: the gate again in this transaction, with the grants locked, and a row in the log.
   * Refusals: NOT_FOUND, also where nothing of it is agreed to any more.
   */
  async received(ctx: RequestContext, reportId: string): Promise<ReportRead | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const found = await this.open(tx, reportId, true);
      if (!found) return reportNotFound;
      const { report, about, decision, values } = found;
      this.write(tx, about, decision, report, reportFields(values));
      return { report, reference: about.reference, values, caseId: await this.caseOf(tx, about) };
    });
  }

  /**
   * The mark of a report sent to the actor's unit, for a page that shows it: the same gate, without its locks. Not logged,
   * but by a refusal. Refusals: NOT_FOUND.
   */
  async receivedMark(ctx: RequestContext, reportId: string): Promise<string | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const found = await this.open(tx, reportId, false);
      return found ? markOfReport(reportId, found.values) : reportNotFound;
    });
  }

  /** A report by its id; null, and a refusal in the log, where nothing of it may be seen now. */
  private async open(tx: Transaction, reportId: string, lock: boolean): Promise<AgreedPart | null> {
    const report = await tx.repository(ReportEntity).findOneBy({ id: reportId, toUnitId: unitOf(tx) });
    const found = report && (await this.agreedPart(tx, report, lock));
    if (!found) this.log.refuse(tx, { askedId: reportId, operation: 'handover.readReport' });
    return found;
  }

  /** What of a report the reader may see now; null where it is nothing. */
  private async agreedPart(tx: Transaction, report: ReportEntity, lock: boolean): Promise<AgreedPart | null> {
    const about = report.sentAt ? await this.about(tx, report.id) : null;
    const key = about && (await this.keys.of(about.subjectId));
    if (!report.sealed || !about || !key) return null;
    const decision = await this.decide(tx, about, lock);
    const values = agreedValues(JSON.parse(key.open(report.sealed)) as ReportValues, detailsAllowed(decision));
    return reportFields(values).length > 0 ? { report, about, decision, values } : null;
  }

  /**
   * Reports sent to the actor's unit of which something may be seen now, the latest first: codes and days only;
   * `first + 1` rows at most.
   */
  async receivedPage(
    ctx: RequestContext,
    { first, after }: { readonly first: number; readonly after: string | null },
  ): Promise<readonly ReportRead[] | Refusal> {
    const from = after ? decodeCursor(after, ['instant', 'uuid']) : [null, null];
    if (isRefusal(from)) return from;
    return this.database.transaction(ctx, async (tx) => {
      const behind = async (last: ReportEntity | null, count: number): Promise<ReportEntity[]> => {
        const rows = await tx.query<{ id: string }>(
          `select id from handover.report where to_unit_id = $1 and sent_at is not null
             and ($2::timestamptz is null or (sent_at, id) < ($2::timestamptz, $3::uuid))
           order by sent_at desc, id desc limit $4`,
          [unitOf(tx), ...(last ? [last.sentAt, last.id] : from), count],
        );
        return Promise.all(rows.map(({ id }) => tx.repository(ReportEntity).findOneByOrFail({ id })));
      };
      const shown = async (report: ReportEntity): Promise<ReportRead | null> => {
        const found = await this.agreedPart(tx, report, false);
        return found && this.row(tx, found);
      };
      return readGated({ behind, shown }, first + 1);
    });
  }

  private async row(tx: Transaction, { report, about }: AgreedPart): Promise<ReportRead> {
    return { report, reference: about.reference, values: null, caseId: await this.caseOf(tx, about) };
  }

  private async about(tx: Transaction, reportId: string): Promise<AboutRow | null> {
    const [row] = await tx.query<AboutRow>(
      `select subject_id as "subjectId", handover_id as "handoverId", reference, owner_unit_id as "ownerUnitId",
         provider_id as "providerId", service_id as "serviceId", reveals_health as "revealsHealth", residential
       from handover.report_about($1)`,
      [reportId],
    );
    return row ?? null;
  }

  /** Row-level security shows a case to who leads it and to who takes part in it. */
  private async caseOf(tx: Transaction, { subjectId }: AboutRow): Promise<string | null> {
    const [row] = await tx.query<{ id: string }>(
      `select id from handover.client_case where subject_id = $1 order by closed_at nulls first, id desc limit 1`,
      [subjectId],
    );
    return row?.id ?? null;
  }

  private async decide(tx: Transaction, about: AboutRow, lock: boolean): Promise<Decision> {
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

  /** One row for each ground the fields stand on. */
  private write(
    tx: Transaction,
    about: AboutRow,
    decision: Decision,
    report: ReportEntity,
    fields: readonly string[],
  ): void {
    const byGround = new Map<string, string[]>();
    for (const { field, grantId, code } of decision.fields) {
      if (!fields.includes(field)) continue;
      const ground = grantId ?? code;
      byGround.set(ground, [...(byGround.get(ground) ?? []), field]);
    }
    const grants = new Set(decision.fields.map(({ grantId }) => grantId));
    for (const [ground, shown] of byGround) {
      this.log.record(tx, {
        subjectId: about.subjectId,
        askedId: report.id,
        ownerUnitId: about.ownerUnitId,
        fields: shown,
        purpose: 'report_back',
        ground: grants.has(ground) ? { grantId: ground } : { legalBasis: ground.toLowerCase() },
        operation: 'handover.readReport',
      });
    }
  }
}
