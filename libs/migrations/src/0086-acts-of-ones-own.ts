import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An act names a request or a case by its id, and acts of one request to the server by one correlation: read without a
 * condition they would tie together what one person asked for. A query that forgets it reads the acts of the actor's own
 * organisation and those on it, and nothing without an actor. The chain is walked by functions of the owner, as before.
 */
export class ActsOfOnesOwn0086 implements MigrationInterface {
  readonly name = 'ActsOfOnesOwn0086000000086';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table audit.act enable row level security`);
    await runner.query(`
      create policy act_own on audit.act for select
      using (organisation_id = platform.actor_organisation() or concerned_organisation_id = platform.actor_organisation())`);
    await runner.query(`
      create function audit.newest_act() returns table (number bigint, hash bytea)
      language sql stable security definer set search_path = pg_catalog, pg_temp as $$
        select act.number, act.hash from audit.act act order by act.number desc limit 1
      $$`);
    await runner.query(`revoke all on function audit.newest_act() from public`);
    await runner.query(`grant execute on function audit.newest_act() to navaz_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function audit.newest_act()`);
    await runner.query(`drop policy act_own on audit.act`);
    await runner.query(`alter table audit.act disable row level security`);
  }
}
