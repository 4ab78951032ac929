import { Injectable } from '@nestjs/common';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database, decodeCursor, type Transaction } from '@navaz/platform';
import { unitOf } from '../acting-unit.js';
import { ReportEntity } from '../entities/report.entity.js';
import { readGated } from '../gated-list.js';
import { ReportGate } from './report-gate.service.js';
import type { ReportRead } from './report-reading.service.js';

/** A report in the order of the list, and how it is shown; null where nothing of it may be seen now. */
interface Listed {
  readonly report: ReportEntity;
  readonly shown: ReportRead | null;
}

/** Lists the reports sent to a unit. */
@Injectable()
export class ReceivedReports {
  constructor(
    private readonly database: Database,
    private readonly gate: ReportGate,
  ) {}

  /**
   * Reports sent to the actor's unit of which something may be seen now, the latest first: codes and days only;
   * `first + 1` rows at most.
   */
  async page(
    ctx: RequestContext,
    { first, after }: { readonly first: number; readonly after: string | null },
  ): Promise<readonly ReportRead[] | Refusal> {
    const from = after ? decodeCursor(after, ['instant', 'uuid']) : [null, null];
    if (isRefusal(from)) return from;
    return this.database.transaction(ctx, async (tx) => {
      const behind = (last: Listed | null, count: number): Promise<Listed[]> =>
        this.listed(tx, last ? [last.report.sentAt, last.report.id] : from, count);
      return readGated({ behind, shown: ({ shown }) => Promise.resolve(shown) }, first + 1);
    });
  }

  private async listed(tx: Transaction, [sentAt, id]: readonly unknown[], count: number): Promise<Listed[]> {
    const reports = await tx
      .repository(ReportEntity)
      .createQueryBuilder('report')
      .where(
        `report.to_unit_id = :unit and report.sent_at is not null and (cast(:sentAt as timestamptz) is null
         or (report.sent_at, report.id) < (cast(:sentAt as timestamptz), cast(:id as uuid)))`,
        { unit: unitOf(tx), sentAt, id },
      )
      .orderBy('report.sentAt', 'DESC')
      .addOrderBy('report.id', 'DESC')
      .limit(count)
      .getMany();
    const agreed = await this.gate.open(tx, reports, false);
    return reports.map((report) => {
      const about = agreed.get(report.id)?.about;
      if (!about) return { report, shown: null };
      return { report, shown: { report, reference: about.reference, values: null, caseId: about.caseId } };
    });
  }
}
