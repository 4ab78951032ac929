import type { QueryRunner } from 'typeorm';

/**
 * Who the person is, what the unit does for them, and who else may take part. Seen by the owning unit; a case and its
 * needs also by its participants. Everything that tells who somebody is lies in `sealed`, closed with the key of that
 * person, which is kept elsewhere.
 */
export const createPeople = async (runner: QueryRunner): Promise<void> => {
  await runner.query(`
    create table handover.subject (
      id uuid not null default uuidv7(),
      unit_id uuid not null,
      sealed bytea,
      agreement_from text not null default 'subject',
      created_at timestamptz not null,
      changed_at timestamptz not null,
      restricted_at timestamptz,
      erased_at timestamptz,
      version integer not null,
      constraint subject_pk primary key (id),
      constraint subject_agreement_from check (agreement_from in ('subject', 'guardian', 'both')),
      constraint subject_sealed_until_erased check ((sealed is null) = (erased_at is not null))
    )`);
  await runner.query(`create index subject_unit on handover.subject (unit_id)`);
  await runner.query(`
    create table handover.client_case (
      id uuid not null default uuidv7(),
      code text not null,
      subject_id uuid not null,
      unit_id uuid not null,
      assigned_account_id uuid,
      return_district text,
      release_earliest date,
      release_latest date,
      release_certain boolean not null default false,
      opened_at timestamptz not null,
      closed_at timestamptz,
      version integer not null,
      constraint client_case_pk primary key (id),
      constraint client_case_code_once unique (code),
      constraint client_case_subject foreign key (subject_id) references handover.subject (id),
      constraint client_case_release_in_order check (release_latest >= release_earliest),
      constraint client_case_release_whole check ((release_earliest is null) = (release_latest is null))
    )`);
  await runner.query(`create index client_case_unit on handover.client_case (unit_id, opened_at desc, id desc)`);
  await runner.query(`create index client_case_subject_id on handover.client_case (subject_id)`);
  await runner.query(`
    create table handover.need (
      id uuid not null default uuidv7(),
      case_id uuid not null,
      kind text not null,
      urgency text not null,
      district text,
      sealed_wish bytea,
      opened_at timestamptz not null,
      closed_at timestamptz,
      version integer not null,
      constraint need_pk primary key (id),
      constraint need_case foreign key (case_id) references handover.client_case (id),
      constraint need_urgency check (urgency in ('can_wait', 'soon', 'urgent'))
    )`);
  await runner.query(`create index need_case_id on handover.need (case_id)`);
  await runner.query(`
    create table handover.participant (
      id uuid not null default uuidv7(),
      case_id uuid not null,
      unit_id uuid not null,
      role text not null,
      purpose text not null,
      grant_id uuid,
      basis text,
      valid_until date not null,
      added_at timestamptz not null,
      ended_at timestamptz,
      constraint participant_pk primary key (id),
      constraint participant_case foreign key (case_id) references handover.client_case (id),
      constraint participant_role check (role in ('curator', 'probation', 'prison', 'case_coordinator')),
      constraint participant_allowed_by check (grant_id is not null or basis is not null)
    )`);
  await runner.query(
    `create unique index participant_once on handover.participant (case_id, unit_id) where ended_at is null`,
  );
  await runner.query(`create index participant_unit on handover.participant (unit_id) where ended_at is null`);
  await runner.query(`
    create table handover.case_transfer (
      id uuid not null default uuidv7(),
      case_id uuid not null,
      from_unit_id uuid not null,
      to_unit_id uuid not null,
      by_account_id uuid,
      at timestamptz not null,
      constraint case_transfer_pk primary key (id),
      constraint case_transfer_case foreign key (case_id) references handover.client_case (id),
      constraint case_transfer_moves check (from_unit_id <> to_unit_id)
    )`);
  await runner.query(`create index case_transfer_case_id on handover.case_transfer (case_id)`);
};

/** The owning unit reads and writes; participants read the case and its needs, never the person. */
export const lockPeople = async (runner: QueryRunner): Promise<void> => {
  for (const table of ['subject', 'client_case', 'need', 'participant', 'case_transfer']) {
    await runner.query(`alter table handover.${table} enable row level security`);
  }
  await runner.query(`
    create policy subject_owner on handover.subject to navaz_app
    using (platform.actor_handles_people() and unit_id = platform.actor_organisation())`);
  await runner.query(`
    create policy case_owner on handover.client_case to navaz_app
    using (platform.actor_handles_people() and unit_id = platform.actor_organisation())`);
  // Reads past the policy of the participants' table itself, which would ask this one again.
  await runner.query(`
    create function handover.actor_takes_part(asked uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
      select platform.actor_handles_people() and exists (
        select from handover.participant
        where case_id = asked and unit_id = platform.actor_organisation() and ended_at is null)
    $$`);
  await runner.query(`revoke all on function handover.actor_takes_part(uuid) from public`);
  await runner.query(`grant execute on function handover.actor_takes_part(uuid) to navaz_app`);
  await runner.query(`
    create policy case_participant on handover.client_case for select to navaz_app
    using (handover.actor_takes_part(id))`);
  await runner.query(`
    create policy need_of_case on handover.need for select to navaz_app
    using (exists (select from handover.client_case where id = case_id))`);
  await runner.query(`
    create policy need_owner on handover.need to navaz_app
    using (exists (select from handover.client_case where id = case_id and unit_id = platform.actor_organisation()))`);
  await runner.query(`
    create policy participant_owner on handover.participant to navaz_app
    using (exists (select from handover.client_case where id = case_id and unit_id = platform.actor_organisation()))`);
  await runner.query(`
    create policy participant_self on handover.participant for select to navaz_app
    using (platform.actor_handles_people() and unit_id = platform.actor_organisation())`);
  await runner.query(`
    create policy case_transfer_owner on handover.case_transfer to navaz_app
    using (exists (select from handover.client_case where id = case_id and unit_id = platform.actor_organisation()))`);
  await runner.query(`
    grant select, insert on handover.subject, handover.client_case, handover.need, handover.participant to navaz_app`);
  await runner.query(`grant select on handover.case_transfer to navaz_app`);
  await runner.query(`
    grant update (sealed, agreement_from, changed_at, restricted_at, erased_at, version)
    on handover.subject to navaz_app`);
  await runner.query(`
    grant update (assigned_account_id, return_district, release_earliest, release_latest, release_certain,
      closed_at, version) on handover.client_case to navaz_app`);
  await runner.query(`
    grant update (kind, urgency, district, sealed_wish, closed_at, version) on handover.need to navaz_app`);
  await runner.query(`grant update (ended_at, valid_until) on handover.participant to navaz_app`);
};
