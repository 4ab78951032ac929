import type { QueryRunner } from 'typeorm';

/** Who looks after a profile: its history, differences with the register, claims. */
export const makeStewardship = async (runner: QueryRunner): Promise<void> => {
  await runner.query(`
    create table directory.change (
      id uuid not null default uuidv7(),
      organisation_id uuid not null,
      service_id uuid,
      field text not null,
      old_value jsonb,
      new_value jsonb,
      why text,
      source text not null,
      at timestamptz not null default clock_timestamp(),
      by_organisation_id uuid,
      by_account_id uuid,
      constraint change_pk primary key (id),
      constraint change_organisation foreign key (organisation_id) references directory.organisation (id),
      constraint change_service foreign key (service_id) references directory.service (id),
      constraint change_source check (source in ('owner', 'coordinator', 'register', 'link', 'merge', 'claim'))
    )`);
  await runner.query(`create index change_organisation_latest on directory.change (organisation_id, id desc)`);
  await runner.query(`create index change_service_latest on directory.change (service_id, id desc)`);
  await runner.query(`
    create function directory.refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception 'History is append-only.' using errcode = 'integrity_constraint_violation';
    end $$`);
  await runner.query(`
    create trigger change_append_only before delete or truncate on directory.change
    for each statement execute function directory.refuse_change()`);
  // A merge moves history to the survivor; what happened is never rewritten, not even by the owner of the table.
  await runner.query(`
    create trigger change_never_rewritten before update on directory.change
    for each row when (to_jsonb(old) - 'organisation_id' is distinct from to_jsonb(new) - 'organisation_id')
    execute function directory.refuse_change()`);
  await runner.query(`
    create table directory.register_conflict (
      id uuid not null default uuidv7(),
      organisation_id uuid not null,
      service_id uuid,
      field text not null,
      register_value jsonb,
      owner_value jsonb,
      first_seen_at timestamptz not null default now(),
      settled_at timestamptz,
      settled_as text,
      constraint register_conflict_pk primary key (id),
      constraint register_conflict_organisation foreign key (organisation_id) references directory.organisation (id),
      constraint register_conflict_service foreign key (service_id) references directory.service (id),
      constraint register_conflict_settled check
        ((settled_at is null) = (settled_as is null) and settled_as in ('kept_own', 'took_register', 'vanished'))
    )`);
  await runner.query(`
    create unique index register_conflict_open_once on directory.register_conflict
      (organisation_id, service_id, field) nulls not distinct where settled_at is null`);
  await runner.query(
    `create index register_conflict_service_id on directory.register_conflict (service_id) where service_id is not null`,
  );
  await runner.query(`
    create table directory.claim (
      id uuid not null default uuidv7(),
      organisation_id uuid not null,
      account_id uuid not null,
      way text not null,
      note text,
      created_at timestamptz not null default now(),
      decided_at timestamptz,
      decided_as text,
      decided_by_account_id uuid,
      decision_note text,
      constraint claim_pk primary key (id),
      constraint claim_organisation foreign key (organisation_id) references directory.organisation (id),
      constraint claim_way check (way in ('register_address', 'coordinator')),
      constraint claim_decided check
        ((decided_at is null) = (decided_as is null) and decided_as in ('granted', 'refused', 'expired'))
    )`);
  await runner.query(`
    create unique index claim_open_once on directory.claim (organisation_id, account_id) where decided_at is null`);
  await runner.query(`grant select, insert on directory.change to navaz_app`);
  await runner.query(`grant update (organisation_id) on directory.change to navaz_app`);
  await runner.query(`grant select, insert, update on directory.register_conflict, directory.claim to navaz_app`);
};
