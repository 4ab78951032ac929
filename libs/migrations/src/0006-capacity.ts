import type { MigrationInterface, QueryRunner } from 'typeorm';

const means = `'profile', 'link', 'machine', 'demo'`;

/** Units of numbered slots, statements and closures. Holds and waiting lists will refer to `slot` and `unit`. */
export class Capacity0006 implements MigrationInterface {
  readonly name = 'Capacity0006000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema capacity`);
    await runner.query(`grant usage on schema capacity to navaz_app`);
    await this.units(runner);
    await this.statements(runner);
    await this.closures(runner);
    await this.timetable(runner);
    await this.requests(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema capacity cascade`);
  }

  private async units(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table capacity.unit (
        id uuid not null default uuidv7(),
        service_id uuid not null,
        facility_id uuid,
        name text not null,
        measure text not null,
        admission text not null default 'direct',
        demo_note text,
        created_at timestamptz not null default now(),
        retired_at timestamptz,
        version integer not null,
        constraint unit_pk primary key (id),
        constraint unit_name_given check (name <> '' and length(name) <= 200),
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
        constraint slot_unit foreign key (unit_id) references capacity.unit (id),
        constraint slot_number_possible check (number between 1 and 10000),
        constraint slot_characteristics_known check (characteristics <@ array['ground_floor', 'wheelchair', 'single',
          'dog', 'women_only', 'men_only', 'couple', 'with_child', 'quiet'])
      )`);
    await runner.query(
      `create unique index slot_number_once on capacity.slot (unit_id, number) where retired_at is null`,
    );
    await runner.query(`grant select, insert on capacity.unit, capacity.slot to navaz_app`);
    await runner.query(
      `grant update (name, facility_id, admission, retired_at, version) on capacity.unit to navaz_app`,
    );
    await runner.query(`grant update (characteristics, retired_at) on capacity.slot to navaz_app`);
  }

  private async statements(runner: QueryRunner): Promise<void> {
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
        constraint statement_unit foreign key (unit_id) references capacity.unit (id),
        constraint statement_free_within_total check (free between 0 and total),
        constraint statement_total_possible check (total between 0 and 10000),
        constraint statement_waiting_possible check (waiting between 0 and 10000),
        constraint statement_not_ahead check (as_of <= recorded_at),
        constraint statement_valid_later check (valid_until > as_of and valid_until <= as_of + interval '367 days'),
        constraint statement_note_short check (length(note) <= 500),
        constraint statement_means check (means in (${means}))
      )`);
    // The one that counts: the later as_of; of two with the same, the one recorded later.
    await runner.query(
      `create index statement_latest on capacity.statement (unit_id, as_of desc, recorded_at desc, id desc)`,
    );
    await runner.query(`
      create function capacity.refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'Statements are history.' using errcode = 'integrity_constraint_violation';
      end $$`);
    await runner.query(`
      create trigger statement_append_only before update or delete or truncate on capacity.statement
      for each statement execute function capacity.refuse_change()`);
    await runner.query(`
      create function capacity.refuse_retired_unit() returns trigger language plpgsql as $$
      begin
        if exists (select from capacity.unit where id = new.unit_id and retired_at is not null) then
          raise exception 'The unit is retired.'
            using errcode = 'check_violation', constraint = 'statement_unit_in_use';
        end if;
        return new;
      end $$`);
    await runner.query(`
      create trigger statement_unit_in_use before insert on capacity.statement
      for each row execute function capacity.refuse_retired_unit()`);
    // recorded_at is the database's own clock: whoever writes cannot move it to date a statement ahead.
    await runner.query(`
      grant insert (unit_id, total, free, waiting, as_of, valid_until, means, by_organisation_id, by_account_id, note)
      on capacity.statement to navaz_app`);
    await runner.query(`grant select on capacity.statement to navaz_app`);
  }

  private async closures(runner: QueryRunner): Promise<void> {
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
        constraint closure_unit foreign key (unit_id) references capacity.unit (id),
        constraint closure_has_days check (not isempty(during) and lower(during) is not null),
        constraint closure_reason_given check (reason <> '' and length(reason) <= 500),
        constraint closure_means check (means in (${means}))
      )`);
    await runner.query(`create index closure_unit_id on capacity.closure (unit_id) where lifted_at is null`);
    await runner.query(`grant select, insert on capacity.closure to navaz_app`);
    await runner.query(`grant update (lifted_at) on capacity.closure to navaz_app`);
  }

  /** The only place where this room looks at the profile: what its dates say about taking people, and its sites' ids. */
  private async timetable(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create view capacity.service_timetable as
      select service.id as service_id, booking_horizon_days, paused_until, valid_from, valid_to, funding_ends_on,
             ended_on, season_from, season_to,
             (select coalesce(jsonb_agg(jsonb_build_object('startsOn', run.starts_on, 'endsOn', run.ends_on,
                       'enrolmentUntil', run.enrolment_until) order by run.starts_on), '[]')
              from directory.service_run run where run.service_id = service.id) as runs
      from directory.service`);
    await runner.query(`
      create view capacity.service_site as select id as facility_id, service_id from directory.facility`);
    await runner.query(`grant select on capacity.service_timetable, capacity.service_site to navaz_app`);
  }

  /** When the owner of a service was last asked by mail how many places are free. */
  private async requests(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table capacity.places_request (
        service_id uuid not null,
        asked_at timestamptz not null,
        constraint places_request_pk primary key (service_id)
      )`);
    await runner.query(`grant select, insert, update on capacity.places_request to navaz_app`);
  }
}
