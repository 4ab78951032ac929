import type { MigrationInterface, QueryRunner } from 'typeorm';

const door = 'consent.given_at(uuid[])';

/**
 * When grants were given, for the unit that holds them and the one they are for: who prolongs an agreement is asked about
 * nothing new, so what it opens is what was known when it was given. The history itself is seen by the holder alone.
 */
export class WhenItWasGiven0056 implements MigrationInterface {
  readonly name = 'WhenItWasGiven0056000000056';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function ${door.replace('uuid[]', 'grants uuid[]')} returns table (grant_id uuid, at timestamptz)
      language sql stable security definer set search_path = pg_catalog, pg_temp as $$
        select held.id, event.at from consent.subject_grant held
        join consent.grant_event event on event.grant_id = held.id and event.state = 'given'
        where held.id = any (grants) and platform.actor_handles_people()
          and platform.actor_organisation() in (held.holder_id, held.recipient_organisation_id)
      $$`);
    await runner.query(`revoke all on function ${door} from public`);
    await runner.query(`grant execute on function ${door} to navaz_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function ${door}`);
  }
}
