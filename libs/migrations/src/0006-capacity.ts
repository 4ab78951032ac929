import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Units of numbered slots, statements and closures. Holds and waiting lists will refer to `slot` and `unit`. */
export class Capacity0006 implements MigrationInterface {
  readonly name = 'Capacity0006000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema capacity`);
    await runner.query(`grant usage on schema capacity to navaz_app`);
    await runner.query(`
      create table capacity.unit (
        id uuid not null default uuidv7(),
        service_id uuid not null,
        facility_id uuid,
        name text not null,
        measure text not null,
        admission text not null default 'direct',
        created_at timestamptz not null default now(),
        retired_at timestamptz,
        constraint unit_pk primary key (id),
        constraint unit_measure check (measure in ('beds', 'group_places', 'clients', 'sessions_a_week')),
        constraint unit_admission check (admission in ('direct', 'waiting_list', 'after_assessment'))
      )`);
    await runner.query(`create index unit_service_id on capacity.unit (service_id) where retired_at is null`);
    await runner.query(`
      create table capacity.slot (
        id uuid not null default uuidv7(),
        unit_id uuid not null,
        number smallint not null,
        characteristics text[] not null default '{}',
        retired_at timestamptz,
        constraint slot_pk primary key (id),
        constraint slot_unit foreign key (unit_id) references capacity.unit (id) on delete cascade,
        constraint slot_number_positive check (number > 0)
      )`);
    await runner.query(
      `create unique index slot_number_once on capacity.slot (unit_id, number) where retired_at is null`,
    );
    await runner.query(`
      create table capacity.statement (
        id uuid not null default uuidv7(),
        unit_id uuid not null,
        total smallint not null,
        free smallint not null,
        waiting smallint,
        as_of timestamptz not null,
        valid_until timestamptz not null,
        means text not null,
        by_organisation_id uuid,
        by_account_id uuid,
        note text,
        recorded_at timestamptz not null default clock_timestamp(),
        constraint statement_pk primary key (id),
        constraint statement_unit foreign key (unit_id) references capacity.unit (id) on delete cascade,
        constraint statement_free_within_total check (free between 0 and total),
        constraint statement_total_possible check (total between 0 and 10000),
        constraint statement_waiting_possible check (waiting between 0 and 10000),
        constraint statement_not_ahead check (as_of <= recorded_at),
        constraint statement_valid_later check (valid_until > as_of),
        constraint statement_means check (means in ('profile', 'link', 'machine', 'demo'))
      )`);
    await runner.query(`create index statement_latest on capacity.statement (unit_id, as_of desc, recorded_at desc)`);
    await runner.query(`
      create function capacity.refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'Statements are history.' using errcode = 'integrity_constraint_violation';
      end $$`);
    await runner.query(`
      create trigger statement_append_only before update or truncate on capacity.statement
      for each statement execute function capacity.refuse_change()`);
    await runner.query(`
      create table capacity.closure (
        id uuid not null default uuidv7(),
        unit_id uuid not null,
        during daterange not null,
        reason text not null,
        by_organisation_id uuid,
        by_account_id uuid,
        means text not null,
        recorded_at timestamptz not null default now(),
        lifted_at timestamptz,
        constraint closure_pk primary key (id),
        constraint closure_unit foreign key (unit_id) references capacity.unit (id) on delete cascade,
        constraint closure_has_days check (not isempty(during) and lower(during) is not null),
        constraint closure_means check (means in ('profile', 'link', 'machine', 'demo'))
      )`);
    await runner.query(`create index closure_unit_id on capacity.closure (unit_id) where lifted_at is null`);
    await runner.query(`grant select, insert, update on capacity.unit, capacity.slot, capacity.closure to navaz_app`);
    await runner.query(`grant select, insert on capacity.statement to navaz_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema capacity cascade`);
  }
}
