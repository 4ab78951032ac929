import type { QueryRunner } from 'typeorm';

import { expressions } from './grants.js';

/** What happened to each grant; writing an event is the one way a grant moves. */
export const createEvents = async (runner: QueryRunner): Promise<void> => {
  await runner.query(`
    create table consent.grant_event (
      id uuid not null default uuidv7(),
      grant_id uuid not null,
      state text not null,
      at timestamptz not null,
      valid_until date,
      means text,
      by_party text,
      reason text,
      explained_by_membership_id uuid,
      recorded_at timestamptz not null,
      recorded_by_membership_id uuid,
      recorded_by_unit_id uuid,
      constraint grant_event_pk primary key (id),
      constraint grant_event_grant foreign key (grant_id) references consent.subject_grant (id),
      constraint grant_event_state
        check (state in ('requested', 'given', 'refused', 'renewed', 'withdrawn', 'invalidated')),
      constraint grant_event_means check (means in (${expressions}, 'worker', 'code', 'platform')),
      constraint grant_event_by_party check (by_party in ('subject', 'guardian', 'both')),
      constraint grant_event_reason_is_code check (reason ~ '^[a-z_]{1,40}$'),
      constraint grant_event_renewed_until check ((state = 'renewed') <= (valid_until is not null)),
      constraint grant_event_invalidated_why check ((state = 'invalidated') = (reason is not null))
    )`);
  await runner.query(`create index grant_event_grant_id on consent.grant_event (grant_id, recorded_at)`);
  await runner.query(`
    grant insert (grant_id, state, at, valid_until, means, by_party, reason, explained_by_membership_id)
    on consent.grant_event to navaz_app`);
  await runner.query(`grant select on consent.grant_event to navaz_app`);
  await runner.query(`
    create function consent.is_legal_move(from_state text, to_state text) returns boolean language sql immutable
    return coalesce(case from_state
      when 'requested' then to_state in ('given', 'refused', 'withdrawn', 'invalidated')
      when 'given' then to_state in ('renewed', 'withdrawn', 'invalidated')
      when 'renewed' then to_state in ('renewed', 'withdrawn', 'invalidated')
    end, false)`);
  // The one way a grant moves: whoever writes an event moves it, and waits here for reads that hold it.
  await runner.query(`
    create function consent.apply_event() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    declare
      moved consent.subject_grant;
    begin
      new.recorded_at := clock_timestamp();
      new.recorded_by_membership_id := nullif(current_setting('navaz.membership', true), '')::uuid;
      new.recorded_by_unit_id := platform.actor_organisation();
      select * into moved from consent.subject_grant where id = new.grant_id for update;
      if new.state = 'requested' then
        if exists (select from consent.grant_event event where event.grant_id = new.grant_id) then
          raise exception 'A grant is asked for once.' using errcode = 'check_violation', constraint = 'grant_event_legal_move';
        end if;
        return new;
      end if;
      if moved.id is null or not consent.is_legal_move(moved.state, new.state) then
        raise exception 'A grant does not go from % to %.', moved.state, new.state
          using errcode = 'check_violation', constraint = 'grant_event_legal_move';
      end if;
      update consent.subject_grant grant_row
      set state = new.state, since = new.at,
          valid_until = case when new.state in ('given', 'renewed')
            then coalesce(new.valid_until, grant_row.valid_until) else grant_row.valid_until end
      where grant_row.id = new.grant_id;
      return new;
    end $$`);
  await runner.query(`
    create trigger grant_event_applied before insert on consent.grant_event
    for each row execute function consent.apply_event()`);
  await runner.query(`
    create function consent.note_request() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    begin
      insert into consent.grant_event (grant_id, state, at, valid_until)
      values (new.id, 'requested', new.since, new.valid_until);
      return null;
    end $$`);
  await runner.query(`
    create trigger subject_grant_requested after insert on consent.subject_grant
    for each row execute function consent.note_request()`);
  await keepHistory(runner);
};

/** History is never rewritten by anybody; only the function that forgets after three years deletes. */
const keepHistory = async (runner: QueryRunner): Promise<void> => {
  await runner.query(`
    create function consent.refuse_change() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
    begin
      if tg_op = 'DELETE' and current_setting('navaz.forgetting', true) = 'consent' then return null; end if;
      raise exception 'The record of agreements is append-only.' using errcode = 'integrity_constraint_violation';
    end $$`);
  for (const table of ['grant_event', 'expression']) {
    await runner.query(`
      create trigger ${table}_append_only before update or delete or truncate on consent.${table}
      for each statement execute function consent.refuse_change()`);
  }
  for (const table of ['signing', 'subject_grant']) {
    await runner.query(`
      create trigger ${table}_stays before delete or truncate on consent.${table}
      for each statement execute function consent.refuse_change()`);
  }
};

/** Codes of slips and attempts at them: for the functions alone. */
export const createCodes = async (runner: QueryRunner): Promise<void> => {
  await runner.query(`
    create table consent.slip_code (
      signing_id uuid not null,
      code_hash bytea not null,
      issued_at timestamptz not null,
      constraint slip_code_pk primary key (signing_id),
      constraint slip_code_signing foreign key (signing_id) references consent.signing (id),
      constraint slip_code_once unique (code_hash),
      constraint slip_code_hash_length check (length(code_hash) = 32)
    )`);
  // Attempts at a code: a keyed hash of the address for an hour, nothing about anybody's agreement.
  await runner.query(`
    create table consent.code_attempt (
      id uuid not null default uuidv7(),
      address_hash bytea not null,
      at timestamptz not null,
      constraint code_attempt_pk primary key (id)
    )`);
  await runner.query(`create index code_attempt_at on consent.code_attempt (at)`);
};
