import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Runs of the register import. What a run stages lives in temporary tables, so the application's role may make them. */
export class Interop0008 implements MigrationInterface {
  readonly name = 'Interop0008000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema interop`);
    await runner.query(`grant usage on schema interop to navaz_app`);
    await runner.query(`
      create table interop.import_run (
        id uuid not null default uuidv7(),
        started_at timestamptz not null,
        finished_at timestamptz,
        status text not null,
        dry_run boolean not null,
        file_fingerprint text,
        file_bytes bigint,
        refusal_code text,
        report jsonb,
        by_account_id uuid,
        constraint import_run_pk primary key (id),
        constraint import_run_status check (status in ('running', 'done', 'refused', 'failed')),
        constraint import_run_finished check ((status = 'running') = (finished_at is null)),
        constraint import_run_refusal check ((status = 'refused') = (refusal_code is not null)),
        constraint import_run_report check (status <> 'done' or report is not null)
      )`);
    await runner.query(`create index import_run_latest on interop.import_run (id desc)`);
    await runner.query(`grant select, insert, update on interop.import_run to navaz_app`);
    await this.temporaryTables(runner, 'grant', 'to');
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.temporaryTables(runner, 'revoke', 'from');
    await runner.query(`drop schema interop cascade`);
  }

  /** Everybody may make temporary tables by default; where an operator took that away, the application still may. */
  private async temporaryTables(runner: QueryRunner, verb: 'grant' | 'revoke', towards: 'to' | 'from'): Promise<void> {
    await runner.query(`
      do $$ begin
        execute format('${verb} temporary on database %I ${towards} navaz_app', current_database());
      end $$`);
  }
}
