import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Keys of people, wrapped by a key from outside. A store of its own: another role, other backups; the application's
 * role cannot even name it. It may as well lie in another database.
 */
export class Keys0018 implements MigrationInterface {
  readonly name = 'Keys0018000000018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $$ begin
        if not exists (select from pg_roles where rolname = 'navaz_keys' and not rolbypassrls and not rolsuper) then
          raise exception 'The role navaz_keys is missing or too powerful.'
            using hint = 'Create it first: create role navaz_keys login noinherit nobypassrls password ''…'';';
        end if;
      end $$`);
    await runner.query(`create schema keys`);
    await runner.query(`
      create table keys.owner_key (
        owner_id uuid not null,
        wrapped bytea not null,
        wrapped_by text not null,
        created_at timestamptz not null default now(),
        constraint owner_key_pk primary key (owner_id)
      )`);
    await runner.query(`create index owner_key_wrapped_by on keys.owner_key (wrapped_by)`);
    await runner.query(`grant usage on schema keys to navaz_keys`);
    await runner.query(`grant select, insert, delete, update (wrapped, wrapped_by) on keys.owner_key to navaz_keys`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema keys cascade`);
  }
}
