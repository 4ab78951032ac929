import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whether somebody confirmed to help with a need, for the unit that leads the case and for those that take part in it.
 * Whom the owner asked stays its own: row-level security hides the requests from who takes part, so a count over them
 * said that nobody helps.
 */
export class HelpedAlready0037 implements MigrationInterface {
  readonly name = 'HelpedAlready0037000000037';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function handover.need_is_helped(asked uuid) returns boolean
      language sql stable security definer set search_path = pg_catalog, pg_temp as $$
        select exists (
          select from handover.need n join handover.client_case held on held.id = n.case_id
          join handover.handover h on h.need_id = n.id
          where n.id = asked and h.state in ('confirmed', 'arrived', 'closed')
            and (held.unit_id = platform.actor_organisation() or (handover.actor_takes_part(held.id)
              and not handover.is_restricted(held.subject_id))))
      $$`);
    await runner.query(`revoke all on function handover.need_is_helped(uuid) from public`);
    await runner.query(`grant execute on function handover.need_is_helped(uuid) to navaz_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function handover.need_is_helped(uuid)`);
  }
}
