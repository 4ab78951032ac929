import { Injectable } from '@nestjs/common';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database, decodeCursor } from '@navaz/platform';
import type { ImportReport } from '../import-register/import-report.js';
import type { ImportStatus } from '../import-run.entity.js';

/** A stored run, without the size of its file. */
export interface ImportRunRow {
  readonly id: string;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  readonly status: ImportStatus;
  readonly dryRun: boolean;
  readonly refusalCode: string | null;
  readonly fileFingerprint: string | null;
  readonly byAccountId: string | null;
  readonly report: ImportReport | null;
}

/** The log of runs, newest first: ids are ordered by time. */
@Injectable()
export class ListImportRuns {
  constructor(private readonly database: Database) {}

  /** Up to `first + 1` rows; the extra one says that there are more. Refusal: INVALID_INPUT for a foreign cursor. */
  async page(ctx: RequestContext, first: number, after: string | null): Promise<ImportRunRow[] | Refusal> {
    const before = after === null ? [null] : decodeCursor(after, ['uuid']);
    if (isRefusal(before)) return before;
    return this.database.transaction(ctx, (tx) =>
      tx.query<ImportRunRow>(
        `select id, started_at as "startedAt", finished_at as "finishedAt", status, dry_run as "dryRun",
                refusal_code as "refusalCode", file_fingerprint as "fileFingerprint",
                by_account_id as "byAccountId", report
         from interop.import_run where $1::uuid is null or id < $1::uuid order by id desc limit $2`,
        [...before, first + 1],
      ),
    );
  }
}
