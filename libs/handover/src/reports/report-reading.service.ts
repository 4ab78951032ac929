import { Injectable } from '@nestjs/common';
import { DisclosureLog } from '@navaz/audit';
import { DirectoryReader } from '@navaz/directory';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { Database, KeyStore, type Transaction } from '@navaz/platform';
import { unitOf } from '../acting-unit.js';
import { ReportEntity } from '../entities/report.entity.js';
import { handoverNotFound } from '../handover.refusals.js';
import { HandoverRepository } from '../handover.repository.js';
import { StandingAgreement } from '../handovers/standing-agreement.service.js';
import { AgreedBackReading } from './agreed-back.service.js';
import { openReport } from './open-report.js';
import { ReportGate, type AgreedReport } from './report-gate.service.js';
import { markOfReport } from './report-mark.js';
import { reportFields, type ReportValues } from './report-values.js';
import { reportNotFound } from './report.refusals.js';

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
  /** What it may speak of: arrival, next_step, ending and codes of topics. */
  readonly details: readonly string[];
}

/** Reads one report: the provider its own, a recipient through the gate. */
@Injectable()
export class ReportReading {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyStore,
    private readonly gate: ReportGate,
    private readonly handovers: HandoverRepository,
    private readonly agreed: AgreedBackReading,
    private readonly standing: StandingAgreement,
    private readonly directory: DirectoryReader,
    private readonly log: DisclosureLog,
  ) {}

  /**
   * A report the provider prepared or sent; this is what the person is shown. Refusals: NOT_FOUND, also once the request
   * was ended elsewhere: its content went where the person was erased, and no end is told from another.
   */
  async own(ctx: RequestContext, reportId: string): Promise<ReportRead | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      await openReport(tx, reportId);
      const report = await tx.repository(ReportEntity).findOneBy({ id: reportId });
      const handover = report && (await this.handovers.find(tx, report.handoverId));
      if (!report?.sealed || !handover || !this.handovers.standsOn(ctx.actor, handover, 'provider'))
        return reportNotFound;
      const key = await this.keys.of(handover.subjectId);
      if (!key || (await this.standing.isOver(tx, handover))) return reportNotFound;
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
      this.write(tx, found);
      const { report, about, values } = found;
      return { report, reference: about.reference, values, caseId: about.caseId };
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
  private async open(tx: Transaction, reportId: string, lock: boolean): Promise<AgreedReport | null> {
    const report = await tx.repository(ReportEntity).findOneBy({ id: reportId, toUnitId: unitOf(tx) });
    const found = report && (await this.gate.open(tx, [report], lock)).get(reportId);
    if (!found) this.log.refuse(tx, { askedId: reportId, operation: 'handover.readReport' });
    return found ?? null;
  }

  /** One row for each ground the fields stand on. */
  private write(tx: Transaction, { report, about, decision, values }: AgreedReport): void {
    const fields = reportFields(values);
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
