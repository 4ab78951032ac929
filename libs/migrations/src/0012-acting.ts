import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who acts, as row-level security asks for it, and which commands were already done.
 * The settings are set by the one door to the database for each transaction; outside of one nobody acts.
 */
export class Acting0012 implements MigrationInterface {
  readonly name = 'Acting0012000000012';

  async up(runner: QueryRunner): Promise<void> {
    await this.actor(runner);
    await this.commands(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table platform.command`);
    await runner.query(`drop function platform.actor_handles_people()`);
    await runner.query(`drop function platform.actor_covers(uuid)`);
    await runner.query(`drop function platform.actor_role()`);
    await runner.query(`drop function platform.actor_organisation()`);
    await runner.query(`drop function platform.actor_account()`);
  }

  private async actor(runner: QueryRunner): Promise<void> {
    const setting = (name: string, type: string): string =>
      `create function platform.actor_${name}() returns ${type} language sql stable parallel safe
       return nullif(current_setting('navaz.${name}', true), '')::${type}`;
    await runner.query(setting('account', 'uuid'));
    await runner.query(setting('organisation', 'uuid'));
    await runner.query(setting('role', 'text'));
    // A membership narrowed to some services of its unit; without the setting it covers none.
    await runner.query(`
      create function platform.actor_covers(service uuid) returns boolean language sql stable parallel safe
      return coalesce(current_setting('navaz.services', true) = 'all'
        or service::text = any (string_to_array(current_setting('navaz.services', true), ',')), false)`);
    // The coordinator, auditors, machines and owners of profiles never see a person.
    await runner.query(`
      create function platform.actor_handles_people() returns boolean language sql stable parallel safe
      return coalesce(platform.actor_role() in ('worker', 'team_lead') and platform.actor_organisation() is not null, false)`);
  }

  /** Result ids of commands by the caller's key: what was asked twice is done once. No payload. */
  private async commands(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table platform.command (
        account_id uuid not null,
        organisation_id uuid not null,
        key text not null,
        operation text not null,
        result jsonb not null,
        done_at timestamptz not null,
        constraint command_pk primary key (account_id, organisation_id, key),
        constraint command_key_readable check (key ~ '^[A-Za-z0-9_-]{8,64}$')
      )`);
    await runner.query(`create index command_done_at on platform.command (done_at)`);
    await runner.query(`alter table platform.command enable row level security`);
    await runner.query(`
      create policy command_own on platform.command to navaz_app
      using (account_id = platform.actor_account() and organisation_id = platform.actor_organisation())`);
    await runner.query(`grant select, insert on platform.command to navaz_app`);
    await runner.query(`grant update (result) on platform.command to navaz_app`);
    await runner.query(`
      create function platform.forget_commands(before timestamptz) returns integer
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      declare forgotten integer;
      begin
        delete from platform.command where done_at < before;
        get diagnostics forgotten = row_count;
        return forgotten;
      end $$`);
    await runner.query(`revoke all on function platform.forget_commands(timestamptz) from public`);
    await runner.query(`grant execute on function platform.forget_commands(timestamptz) to navaz_app`);
  }
}
