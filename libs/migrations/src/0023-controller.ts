import type { MigrationInterface, QueryRunner } from 'typeorm';

const policy = (mine: string): string => `
  alter policy disclosure_own_controller on audit.disclosure
  using (current_setting('navaz.role', true) = 'auditor' and (unit_id ${mine} or owner_unit_id ${mine}))`;

/**
 * An auditor watches one controller: its own organisation and every unit below it, with records that were merged into
 * one of them. This is the only place where the trails look at the directory.
 */
export class Controller0023 implements MigrationInterface {
  readonly name = 'Controller0023000000023';

  async up(runner: QueryRunner): Promise<void> {
    // A circle of parents ends by itself. Once a statement, not once a row: the policy asks for the whole list.
    await runner.query(`
      create function audit.controller_units() returns uuid[] language sql stable set search_path = pg_catalog, pg_temp as $$
        with recursive mine as (
          select nullif(current_setting('navaz.organisation', true), '')::uuid as id
          union
          select unit.id from directory.organisation unit
            join mine on unit.parent_id = mine.id or unit.merged_into_id = mine.id)
        select coalesce(array_agg(mine.id), '{}') from mine where mine.id is not null
      $$`);
    await runner.query(`revoke all on function audit.controller_units() from public`);
    await runner.query(`grant execute on function audit.controller_units() to navaz_app`);
    await runner.query(policy(`= any ((select audit.controller_units())::uuid[])`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(policy(`= nullif(current_setting('navaz.organisation', true), '')::uuid`));
    await runner.query(`drop function audit.controller_units()`);
  }
}
