import type { QueryRunner } from 'typeorm';

const purposes = `'assess', 'interview', 'hand_over', 'confirm_fact', 'report_back', 'follow_up', 'be_recognised', 'tell_others'`;
const categories = `'request_data', 'condition_answer', 'name', 'birth_date', 'contact', 'meeting', 'guardian',
          'in_service', 'fact', 'topic', 'recognition', 'other_organisations'`;
export const expressions = `'paper', 'electronic', 'spoken_witness', 'spoken_interpreter'`;

/** Forms, what was said to them, and who recorded it. */
export const createSignings = async (runner: QueryRunner): Promise<void> => {
  await runner.query(`
    create table consent.signing (
      id uuid not null default uuidv7(),
      subject_id uuid not null,
      holder_id uuid not null,
      asked_by_unit_id uuid not null,
      asked_by_membership_id uuid,
      required_from text not null,
      locale text not null,
      notice_version smallint not null,
      notice_hash bytea not null,
      asked_at timestamptz not null,
      content_destroyed_at timestamptz,
      constraint signing_pk primary key (id),
      constraint signing_required_from check (required_from in ('subject', 'guardian', 'both')),
      constraint signing_locale check (locale in ('cs', 'en')),
      constraint signing_notice_hash_length check (length(notice_hash) = 32)
    )`);
  await runner.query(`create index signing_subject_id on consent.signing (subject_id)`);
  await runner.query(
    `create index signing_content_destroyed_at on consent.signing (content_destroyed_at) where content_destroyed_at is not null`,
  );
  await runner.query(`
    create table consent.expression (
      id uuid not null default uuidv7(),
      signing_id uuid not null,
      party text not null,
      given smallint[] not null,
      refused smallint[] not null,
      expressed text not null,
      explained_by_membership_id uuid not null,
      at timestamptz not null,
      recorded_at timestamptz not null,
      recorded_by_membership_id uuid,
      recorded_by_unit_id uuid,
      constraint expression_pk primary key (id),
      constraint expression_signing foreign key (signing_id) references consent.signing (id),
      constraint expression_once unique (signing_id, party),
      constraint expression_party check (party in ('subject', 'guardian')),
      constraint expression_expressed check (expressed in (${expressions}))
    )`);
  await runner.query(`grant select on consent.signing, consent.expression to navaz_app`);
  await runner.query(`
    grant insert (subject_id, holder_id, asked_by_unit_id, asked_by_membership_id, required_from, locale,
      notice_version, notice_hash, asked_at) on consent.signing to navaz_app`);
  await runner.query(`
    grant insert (signing_id, party, given, refused, expressed, explained_by_membership_id, at)
    on consent.expression to navaz_app`);
  // Who recorded it and when is the database's own word.
  await runner.query(`
    create function consent.stamp_recorder() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
    begin
      new.recorded_at := clock_timestamp();
      new.recorded_by_membership_id := nullif(current_setting('navaz.membership', true), '')::uuid;
      new.recorded_by_unit_id := platform.actor_organisation();
      return new;
    end $$`);
  await runner.query(`
    create trigger expression_recorder before insert on consent.expression
    for each row execute function consent.stamp_recorder()`);
  await runner.query(`
    create function consent.keep_signing() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
    begin
      new.holder_id := old.holder_id;
      new.content_destroyed_at := old.content_destroyed_at;
      if new is distinct from old then
        raise exception 'What was asked for stays as it was.' using errcode = 'integrity_constraint_violation';
      end if;
      return null;
    end $$`);
  await runner.query(`
    create trigger signing_kept after update on consent.signing
    for each row execute function consent.keep_signing()`);
};

/** The numbered lines of a form. */
export const createGrants = async (runner: QueryRunner): Promise<void> => {
  await runner.query(`
    create table consent.subject_grant (
      id uuid not null default uuidv7(),
      signing_id uuid not null,
      item smallint not null,
      subject_id uuid not null,
      holder_id uuid not null,
      about_id uuid not null,
      recipient_kind text not null,
      recipient_id uuid not null,
      recipient_organisation_id uuid not null,
      purpose text not null,
      category text not null,
      detail text,
      state text not null default 'requested',
      valid_until date not null,
      since timestamptz not null,
      constraint subject_grant_pk primary key (id),
      constraint subject_grant_signing foreign key (signing_id) references consent.signing (id),
      constraint subject_grant_item_once unique (signing_id, item),
      constraint subject_grant_item_possible check (item between 1 and 100),
      constraint subject_grant_recipient_kind check (recipient_kind in ('service', 'unit')),
      constraint subject_grant_unit_is_organisation
        check (recipient_kind = 'service' or recipient_id = recipient_organisation_id),
      constraint subject_grant_purpose check (purpose in (${purposes})),
      constraint subject_grant_category check (category in (${categories})),
      constraint subject_grant_detail_is_code check (detail ~ '^[A-Za-z0-9_.:-]{1,64}$'),
      constraint subject_grant_state
        check (state in ('requested', 'given', 'refused', 'renewed', 'withdrawn', 'invalidated'))
    )`);
  await runner.query(`create index subject_grant_subject_id on consent.subject_grant (subject_id)`);
  await runner.query(`create index subject_grant_about on consent.subject_grant (about_id, recipient_id)`);
  await runner.query(`
    create index subject_grant_open_recipient on consent.subject_grant (recipient_id)
    where state in ('requested', 'given', 'renewed')`);
  await runner.query(`grant select on consent.subject_grant to navaz_app`);
  await runner.query(`
    grant insert (signing_id, item, subject_id, holder_id, about_id, recipient_kind, recipient_id,
      recipient_organisation_id, purpose, category, detail, valid_until, since) on consent.subject_grant to navaz_app`);
  // Locking a row asks for this; the policy below lets no update of the application through.
  await runner.query(`grant update (state) on consent.subject_grant to navaz_app`);
  await runner.query(`
    create function consent.keep_grant() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
    begin
      if new.detail is null then new.detail := old.detail; end if;
      new.holder_id := old.holder_id;
      new.state := old.state;
      new.valid_until := old.valid_until;
      new.since := old.since;
      if new is distinct from old then
        raise exception 'What was asked for stays as it was.' using errcode = 'integrity_constraint_violation';
      end if;
      return null;
    end $$`);
  await runner.query(`
    create trigger subject_grant_kept after update on consent.subject_grant
    for each row execute function consent.keep_grant()`);
};
