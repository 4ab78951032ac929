import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Stops where the role of the application is missing, or could pass row-level security by. */
export const roleCheck = `
  do $$ begin
    if not exists (select from pg_roles where rolname = 'navaz_app' and not rolbypassrls and not rolsuper) then
      raise exception 'The role navaz_app is missing or too powerful.'
        using hint = 'Create it first: create role navaz_app login noinherit nobypassrls password ''…'';';
    end if;
  end $$`;

/** The check of roles, and what every room stands on: signed links, and counters of attempts. */
export class Platform0001 implements MigrationInterface {
  readonly name = 'Platform0001000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(roleCheck);
    await runner.query(`create schema platform`);
    await runner.query(`grant usage on schema platform to navaz_app`);
    await runner.query(`
      create table platform.signed_link (
        id uuid not null default uuidv7(),
        token_hash bytea not null,
        purpose text not null,
        organisation_id uuid not null,
        service_id uuid,
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        revoked_at timestamptz,
        last_used_at timestamptz,
        constraint signed_link_pk primary key (id),
        constraint signed_link_token_once unique (token_hash),
        constraint signed_link_ends_later check (expires_at > created_at)
      )`);
    await runner.query(`create index signed_link_service on platform.signed_link (service_id)`);
    await runner.query(
      `grant select, insert, update (last_used_at, revoked_at, organisation_id, service_id) on platform.signed_link to navaz_app`,
    );
    await this.attempts(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema platform cascade`);
  }

  /**
   * Counters of attempts, in the shape that `rate-limiter-flexible` works with. Keys are hashes that change every day.
   * Unlogged: after a crash everybody begins at zero, and counting costs no write to the log.
   */
  private async attempts(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create unlogged table platform.rate_limit (
        key varchar(255) not null,
        points integer not null default 0,
        expire bigint,
        constraint rate_limit_pk primary key (key)
      ) with (fillfactor = 70)`);
    await runner.query(`grant select, insert, update, delete on platform.rate_limit to navaz_app`);
  }
}
