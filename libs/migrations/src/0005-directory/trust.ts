import type { QueryRunner } from 'typeorm';
import { parts, origins } from './allowed-values.js';

/** What makes a profile trustworthy: accreditations, verifications, reported errors, recommendations. */
export const makeTrust = async (runner: QueryRunner): Promise<void> => {
  await runner.query(`
    create table directory.accreditation (
      id uuid not null default uuidv7(),
      organisation_id uuid not null,
      service_id uuid,
      kind text not null,
      issuer text not null,
      number text,
      valid_from date, valid_to date,
      evidence text,
      confirmed_at timestamptz,
      confirmed_by_organisation_id uuid,
      refused_reason text,
      origin text not null,
      constraint accreditation_pk primary key (id),
      constraint accreditation_organisation foreign key (organisation_id) references directory.organisation (id),
      constraint accreditation_service foreign key (service_id) references directory.service (id) on delete cascade,
      constraint accreditation_validity check (valid_from <= valid_to),
      constraint accreditation_origin check (origin in (${origins}))
    )`);
  await runner.query(`create index accreditation_organisation_id on directory.accreditation (organisation_id)`);
  await runner.query(
    `create index accreditation_service_id on directory.accreditation (service_id) where service_id is not null`,
  );
  await runner.query(`
    create table directory.verification (
      id uuid not null default uuidv7(),
      service_id uuid not null,
      part text not null,
      method text not null,
      result text not null,
      note text,
      at timestamptz not null,
      by_organisation_id uuid,
      by_account_id uuid,
      constraint verification_pk primary key (id),
      constraint verification_service foreign key (service_id) references directory.service (id) on delete cascade,
      constraint verification_part check (part in (${parts})),
      constraint verification_method check (method in ('phone', 'visit', 'register', 'link', 'owner', 'document')),
      constraint verification_result check (result in ('confirmed', 'corrected', 'not_reached', 'wrong')),
      constraint verification_not_ahead check (at <= now() + interval '1 minute')
    )`);
  await runner.query(`create index verification_latest on directory.verification (service_id, part, at desc)`);
  await runner.query(`
    create table directory.error_report (
      id uuid not null default uuidv7(),
      service_id uuid not null,
      part text not null,
      note text not null,
      at timestamptz not null default now(),
      by_organisation_id uuid not null,
      by_account_id uuid not null,
      settled_at timestamptz,
      settled_note text,
      constraint error_report_pk primary key (id),
      constraint error_report_service foreign key (service_id) references directory.service (id) on delete cascade,
      constraint error_report_part check (part in (${parts}))
    )`);
  await runner.query(`create index error_report_open on directory.error_report (service_id) where settled_at is null`);
  await runner.query(`
    create table directory.recommendation (
      id uuid not null default uuidv7(),
      organisation_id uuid not null,
      by_organisation_id uuid not null,
      note text not null,
      at timestamptz not null default now(),
      withdrawn_at timestamptz,
      constraint recommendation_pk primary key (id),
      constraint recommendation_organisation foreign key (organisation_id) references directory.organisation (id),
      constraint recommendation_by foreign key (by_organisation_id) references directory.organisation (id),
      constraint recommendation_not_own check (organisation_id <> by_organisation_id)
    )`);
  await runner.query(`
    create unique index recommendation_open_once on directory.recommendation (organisation_id, by_organisation_id)
    where withdrawn_at is null`);
  for (const table of ['accreditation', 'error_report', 'recommendation']) {
    await runner.query(`grant select, insert, update on directory.${table} to navaz_app`);
  }
  await runner.query(`grant select, insert on directory.verification to navaz_app`);
};
