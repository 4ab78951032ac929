import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ImportReport } from './import-register/import-report.js';

/** How a run ended; `failed` means a fault or a process that died half-way. Nothing is half stored in any of them. */
export type ImportStatus = 'running' | 'done' | 'refused' | 'failed';

/** PostgreSQL's bigint as a number: files stay far below 2^53 bytes. */
const asNumber = {
  to: (value: number | null): number | null => value,
  from: (value: string | null): number | null => (value === null ? null : Number(value)),
};

/** One run of the register import, dry ones and refused ones included. */
@Entity({ schema: 'interop', name: 'import_run' })
@Check('import_run_status', `status in ('running', 'done', 'refused', 'failed')`)
@Check('import_run_finished', `(status = 'running') = (finished_at is null)`)
@Check('import_run_refusal', `(status = 'refused') = (refusal_code is not null)`)
@Check('import_run_report', `status <> 'done' or report is not null`)
@Index('import_run_latest', { synchronize: false })
export class ImportRunEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'import_run_pk' })
  id!: string;

  @Column('timestamptz', { name: 'started_at' })
  startedAt!: Date;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: Date | null;

  @Column('text')
  status!: ImportStatus;

  /** True where everything was tried and rolled back. */
  @Column('boolean', { name: 'dry_run' })
  dryRun!: boolean;

  /** SHA-256 of the register's file; null where it could not be read to its end. */
  @Column('text', { name: 'file_fingerprint', nullable: true })
  fileFingerprint!: string | null;

  @Column('bigint', { name: 'file_bytes', nullable: true, transformer: asNumber })
  fileBytes!: number | null;

  /** Why the whole run was refused. */
  @Column('text', { name: 'refusal_code', nullable: true })
  refusalCode!: string | null;

  /** What the run did, in counts and first examples. */
  @Column('jsonb', { nullable: true })
  report!: ImportReport | null;

  /** Who ran it through the API; null on the command line. */
  @Column('uuid', { name: 'by_account_id', nullable: true })
  byAccountId!: string | null;
}
