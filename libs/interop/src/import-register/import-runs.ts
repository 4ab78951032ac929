import { Injectable } from '@nestjs/common';
import { Clock, type RequestContext } from '@navaz/kernel';
import { Database, type Transaction } from '@navaz/platform';
import { ImportRunEntity } from '../import-run.entity.js';
import type { ImportReport } from './import-report.js';
import type { ReadRegister } from './read-register.js';

/** The log of runs. Its rows outlive what a run rolls back. */
@Injectable()
export class ImportRuns {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Notes that a run begins; the id of its row. */
  start(ctx: RequestContext, dryRun: boolean): Promise<string> {
    return this.database.transaction(ctx, async (tx) => {
      const [row] = await tx.query<{ id: string }>(
        `insert into interop.import_run (started_at, status, dry_run, by_account_id)
         values ($1, 'running', $2, $3) returning id`,
        [this.clock.now(), dryRun, ctx.actor?.accountId ?? null],
      );
      return row?.id ?? '';
    });
  }

  /**
   * Notes the end in the run's own transaction, so that the row says "done" exactly when the import is stored. Whoever
   * finishes held the import's lock: rows still "running" from before are of processes that died.
   */
  async finish(tx: Transaction, id: string, report: ImportReport, file: ReadRegister): Promise<void> {
    const now = this.clock.now();
    await tx.repository(ImportRunEntity).update(id, {
      status: 'done',
      finishedAt: now,
      report,
      fileFingerprint: file.fingerprint,
      fileBytes: file.bytes,
    } as never);
    await tx.query(
      `update interop.import_run set status = 'failed', finished_at = $2 where status = 'running' and id < $1`,
      [id, now],
    );
  }

  /** Notes that a run was refused as a whole. */
  async refuse(ctx: RequestContext, id: string, code: string): Promise<void> {
    await this.database.transaction(ctx, (tx) =>
      tx.repository(ImportRunEntity).update(id, { status: 'refused', refusalCode: code, finishedAt: this.clock.now() }),
    );
  }

  /** Notes that a run ended in a fault. */
  async fail(ctx: RequestContext, id: string): Promise<void> {
    await this.database.transaction(ctx, (tx) =>
      tx.repository(ImportRunEntity).update(id, { status: 'failed', finishedAt: this.clock.now() }),
    );
  }
}
