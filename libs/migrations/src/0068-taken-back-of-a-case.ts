import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a person agreed to about their case as a whole - that a unit takes part in it, or that they are recognised - may be
 * taken back by the code on the slip, where nobody is logged in. Who leads the case is told of it as where a worker of
 * another unit writes it down; only of grants that were taken back, and by the case's code.
 */
export class TakenBackOfACase0068 implements MigrationInterface {
  readonly name = 'TakenBackOfACase0068000000068';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function handover.tell_of_case(grants uuid[], moment timestamptz)
      returns table (code text, unit uuid, account uuid)
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      #variable_conflict use_column
      begin
        perform platform.require_nobody();
        perform platform.require_now(moment);
        return query
          select c.code, c.unit_id, c.assigned_account_id from handover.client_case c
          where exists (select from consent.subject_grant taken
            where taken.id = any (grants) and taken.state = 'withdrawn'
              and (taken.about_id = c.id
                or taken.about_id in (select n.id from handover.need n where n.case_id = c.id)))
          order by c.id;
      end $$`);
    await runner.query(`revoke all on function handover.tell_of_case(uuid[], timestamptz) from public`);
    await runner.query(`grant execute on function handover.tell_of_case(uuid[], timestamptz) to navaz_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function handover.tell_of_case(uuid[], timestamptz)`);
  }
}
