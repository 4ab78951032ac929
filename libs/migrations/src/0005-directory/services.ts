import type { QueryRunner } from 'typeorm';
import { forms, origins } from './allowed-values.js';

/** Services with everything a profile lists about them, and contacts. */
export const makeServices = async (runner: QueryRunner): Promise<void> => {
  await runner.query(`
    create table directory.service (
      id uuid not null default uuidv7(),
      organisation_id uuid not null,
      name text not null,
      summary text,
      plain_summary text,
      not_for text,
      sexes text[],
      age_from smallint,
      age_to smallint,
      age_note text,
      remote_contact boolean,
      languages text[],
      accessibility text[],
      offered_acts text[] not null default '{}',
      documents text[] not null default '{}',
      cost text,
      channel text not null default 'phone',
      channel_function text,
      lead_time_months smallint,
      length_months smallint,
      booking_horizon_days smallint not null default 0,
      minimum_data jsonb not null default '{}',
      conditions_published boolean not null default false,
      contact_window text,
      valid_from date,
      valid_to date,
      funding_ends_on date,
      funder text,
      paused_until date,
      pause_reason text,
      season_from text,
      season_to text,
      successor_id uuid,
      programme_target integer,
      programme_active integer,
      programme_supported integer,
      programme_counted_on date,
      register_id text,
      register_kind_code text,
      registered_from date,
      ended_on date,
      origin text not null,
      demo_note text,
      owner_edited text[] not null default '{}',
      reminded_at timestamptz,
      created_at timestamptz not null default now(),
      version integer not null,
      constraint service_pk primary key (id),
      constraint service_organisation foreign key (organisation_id) references directory.organisation (id),
      constraint service_successor foreign key (successor_id) references directory.service (id),
      constraint service_register_id_once unique (register_id),
      constraint service_origin check (origin in (${origins})),
      constraint service_channel check (channel in ('platform', 'link', 'phone', 'post')),
      constraint service_sexes check (sexes <@ array['man', 'woman']),
      constraint service_ages check (age_from between 0 and 120 and age_to between 0 and 120 and age_from <= age_to),
      constraint service_validity check (valid_from <= valid_to),
      constraint service_horizon check (booking_horizon_days between 0 and 730),
      constraint service_lead_time check (lead_time_months between 0 and 120),
      constraint service_length check (length_months between 0 and 240),
      constraint service_season check (season_from ~ '^[0-1][0-9]-[0-3][0-9]$' and season_to ~ '^[0-1][0-9]-[0-3][0-9]$'),
      constraint service_programme_counts
        check (programme_target >= 0 and programme_active >= 0 and programme_supported >= 0)
    )`);
  await runner.query(`create index service_organisation_id on directory.service (organisation_id)`);
  await runner.query(`
    create table directory.service_kind_offered (
      service_id uuid not null, kind_code text not null,
      constraint service_kind_offered_pk primary key (service_id, kind_code),
      constraint service_kind_offered_service foreign key (service_id) references directory.service (id) on delete cascade,
      constraint service_kind_offered_kind foreign key (kind_code) references directory.service_kind (code)
    )`);
  await runner.query(`create index service_kind_offered_kind_code on directory.service_kind_offered (kind_code)`);
  await runner.query(`
    create table directory.service_target_group (
      service_id uuid not null, group_code text not null,
      constraint service_target_group_pk primary key (service_id, group_code),
      constraint service_target_group_service foreign key (service_id) references directory.service (id) on delete cascade,
      constraint service_target_group_group foreign key (group_code) references directory.target_group (code)
    )`);
  await runner.query(`create index service_target_group_group_code on directory.service_target_group (group_code)`);
  await runner.query(`
    create table directory.service_form (
      service_id uuid not null, form text not null,
      opening_hours jsonb, nonstop boolean,
      registered_capacity integer, registered_capacity_unit text,
      constraint service_form_pk primary key (service_id, form),
      constraint service_form_service foreign key (service_id) references directory.service (id) on delete cascade,
      constraint service_form_form check (form in (${forms})),
      constraint service_form_capacity check (registered_capacity >= 0)
    )`);
  await runner.query(`
    create table directory.service_area (
      service_id uuid not null, level text not null, code text not null,
      constraint service_area_pk primary key (service_id, level, code),
      constraint service_area_service foreign key (service_id) references directory.service (id) on delete cascade,
      constraint service_area_level check (level in ('country', 'region', 'district', 'orp', 'municipality', 'city_district'))
    )`);
  await runner.query(`
    create table directory.prison_served (
      service_id uuid not null, prison_code text not null, form text not null,
      valid_from date, valid_to date,
      constraint prison_served_pk primary key (service_id, prison_code, form),
      constraint prison_served_service foreign key (service_id) references directory.service (id) on delete cascade,
      constraint prison_served_prison foreign key (prison_code) references directory.prison (code),
      constraint prison_served_form check (form in ('visits', 'remote', 'programme_inside')),
      constraint prison_served_validity check (valid_from <= valid_to)
    )`);
  await runner.query(`create index prison_served_prison_code on directory.prison_served (prison_code)`);
  await runner.query(`
    create table directory.service_run (
      id uuid not null default uuidv7(),
      service_id uuid not null,
      starts_on date not null, ends_on date, enrolment_until date, size smallint, note text,
      constraint service_run_pk primary key (id),
      constraint service_run_service foreign key (service_id) references directory.service (id) on delete cascade,
      constraint service_run_dates check (starts_on <= ends_on and enrolment_until <= starts_on),
      constraint service_run_size check (size > 0)
    )`);
  await runner.query(`create index service_run_service_id on directory.service_run (service_id)`);
  await runner.query(`
    create table directory.contact (
      id uuid not null default uuidv7(),
      organisation_id uuid not null,
      service_id uuid,
      function_code text not null,
      phone text, email text, web text, note text,
      audience text not null default 'public',
      origin text not null,
      constraint contact_pk primary key (id),
      constraint contact_organisation foreign key (organisation_id) references directory.organisation (id),
      constraint contact_service foreign key (service_id) references directory.service (id) on delete cascade,
      constraint contact_reaches check (phone is not null or email is not null or web is not null),
      constraint contact_audience check (audience in ('public', 'professional')),
      constraint contact_origin check (origin in (${origins}))
    )`);
  await runner.query(`create index contact_organisation_id on directory.contact (organisation_id)`);
  await runner.query(`create index contact_service_id on directory.contact (service_id) where service_id is not null`);
  for (const table of ['service', 'contact', 'service_run']) {
    await runner.query(`grant select, insert, update on directory.${table} to navaz_app`);
  }
  for (const table of [
    'service_kind_offered',
    'service_target_group',
    'service_form',
    'service_area',
    'prison_served',
    'contact',
    'service_run',
  ]) {
    await runner.query(`grant select, insert, update, delete on directory.${table} to navaz_app`);
  }
};
