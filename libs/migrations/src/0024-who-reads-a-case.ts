import type { MigrationInterface, QueryRunner } from 'typeorm';
import { moveCaseAsBefore, moveCaseWhileTakingPart } from './0024-who-reads-a-case/moving.js';
import { locks, type Lock } from './0024-who-reads-a-case/locks.js';

const put = async (runner: QueryRunner, { policy, table }: Lock, using: string): Promise<void> => {
  await runner.query(`alter policy ${policy} on ${table} using (${using})`);
};

const takesPart = (more: string, present: string): string => `
  create or replace function handover.actor_takes_part(asked uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select platform.actor_${more}() and exists (
      select from handover.participant
      where case_id = asked and unit_id = platform.actor_organisation() and ended_at is null${present})
  $$`;

/**
 * Who reads a case. What belongs to a unit as a whole is seen by members of the whole unit: a membership narrowed to some
 * services sees what those services were sent, and no case. A unit takes part until its last day, and sees open needs.
 */
export class WhoReadsACase0024 implements MigrationInterface {
  readonly name = 'WhoReadsACase0024000000024';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function platform.actor_acts_for_unit() returns boolean language sql stable parallel safe
      return platform.actor_handles_people() and coalesce(current_setting('navaz.services', true) = 'all', false)`);
    // The day of whoever asks, so that a day compared here and one compared by the program are the same; the server's
    // where nobody says one.
    await runner.query(`
      create function platform.today() returns date language sql stable parallel safe
      return coalesce(nullif(current_setting('navaz.today', true), '')::date, (now() at time zone 'Europe/Prague')::date)`);
    await runner.query(takesPart('acts_for_unit', ' and valid_until >= platform.today()'));
    for (const lock of locks) await put(runner, lock, lock.now);
    await runner.query(moveCaseWhileTakingPart);
    // Fields of the person that the unit which owns the case now was not given, because the person said no.
    await runner.query(`alter table handover.client_case add column withheld text[] not null default '{}'`);
    await runner.query(`grant update (withheld) on handover.client_case to navaz_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table handover.client_case drop column withheld`);
    await runner.query(moveCaseAsBefore);
    for (const lock of locks) await put(runner, lock, lock.before);
    await runner.query(takesPart('handles_people', ''));
    await runner.query(`drop function platform.today()`);
    await runner.query(`drop function platform.actor_acts_for_unit()`);
  }
}
