import type { QueryRunner } from 'typeorm';
import { origins } from './allowed-values.js';

/** Admission conditions. */
export const makeConditions = async (runner: QueryRunner): Promise<void> => {
  await runner.query(`
    create table directory.admission_condition (
      id uuid not null default uuidv7(),
      service_id uuid not null,
      position smallint not null,
      code text not null,
      operator text not null,
      value jsonb not null default 'null',
      due text not null,
      due_days smallint,
      meetable_from_prison boolean,
      strict boolean not null,
      ground text,
      sentence text not null,
      origin text not null,
      constraint admission_condition_pk primary key (id),
      constraint admission_condition_service foreign key (service_id) references directory.service (id) on delete cascade,
      constraint admission_condition_due check (due in ('before_request', 'before_release', 'on_admission', 'within_days')),
      constraint admission_condition_due_days check ((due = 'within_days') = (due_days is not null) and due_days > 0),
      constraint admission_condition_origin check (origin in (${origins}))
    )`);
  await runner.query(`create index admission_condition_service_id on directory.admission_condition (service_id)`);
  await runner.query(`grant select, insert, update, delete on directory.admission_condition to navaz_app`);
};
