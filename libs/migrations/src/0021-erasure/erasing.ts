import type { QueryRunner } from 'typeorm';

/** History may lose a reason when its content goes, and its rows when the skeleton goes; both only by the functions here. */
export const openHistory = async (runner: QueryRunner): Promise<void> => {
  await runner.query(`
    create or replace function handover.refuse_change() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
    begin
      if tg_op in ('UPDATE', 'DELETE') and current_setting('navaz.forgetting', true) = 'handover' then return null; end if;
      raise exception 'Moves of a handover are history.' using errcode = 'integrity_constraint_violation';
    end $$`);
};

/** What passed, what was written, answered and agreed goes; code, sides, states and instants stay. Called from here only. */
const clearHandovers = `
    create function handover.clear_handovers(cleared uuid[], at timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    begin
      update handover.snapshot set sealed = null where handover_id = any (cleared) and sealed is not null;
      update handover.message set sealed = null where handover_id = any (cleared) and sealed is not null;
      update handover.meeting set sealed_place = null, cancelled_at = coalesce(cancelled_at, at)
      where handover_id = any (cleared);
      update handover.sender_ending set reason = null, sealed_sentence = null where handover_id = any (cleared);
      update handover.report set sealed = null where handover_id = any (cleared) and sealed is not null;
      delete from handover.condition_answer where handover_id = any (cleared);
      delete from handover.outcome where handover_id = any (cleared);
      delete from handover.follow_up where handover_id = any (cleared);
      perform set_config('navaz.forgetting', 'handover', true);
      update handover.move set reason = null where handover_id = any (cleared) and reason is not null;
      perform set_config('navaz.forgetting', '', true);
      update handover.handover
      set release_earliest = null, release_latest = null, provider_reason = null, offer_from = null, question_to = null,
          paused_until = null, paused_by = null, content_destroyed_at = coalesce(content_destroyed_at, at),
          version = version + 1
      where id = any (cleared);
    end $$`;

/** Rows of handovers with all that hangs on them. Called from here only. */
const deleteHandovers = `
    create function handover.delete_handovers(gone uuid[]) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    begin
      perform set_config('navaz.forgetting', 'handover', true);
      update handover.enquiry_ask set handover_id = null where handover_id = any (gone);
      delete from handover.move where handover_id = any (gone);
      delete from handover.snapshot where handover_id = any (gone);
      delete from handover.message where handover_id = any (gone);
      delete from handover.meeting where handover_id = any (gone);
      delete from handover.sender_ending where handover_id = any (gone);
      delete from handover.condition_answer where handover_id = any (gone);
      delete from handover.outcome where handover_id = any (gone);
      delete from handover.report where handover_id = any (gone);
      delete from handover.follow_up where handover_id = any (gone);
      delete from handover.handover where id = any (gone);
      perform set_config('navaz.forgetting', '', true);
    end $$`;

/** One person, with everything written about them. Who is logged in erases people of their own unit only. */
const eraseSubject = `
    create function handover.erase_subject(erased uuid, at timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    declare
      person handover.subject;
      cases uuid[];
      needs uuid[];
    begin
      select * into person from handover.subject held where held.id = erased
        and (nullif(current_setting('navaz.account', true), '') is null
          or (platform.actor_handles_people() and held.unit_id = platform.actor_organisation()))
      for update;
      if person.id is null or person.erased_at is not null then return false; end if;
      select array_agg(id) into cases from handover.client_case where subject_id = erased;
      select array_agg(id) into needs from handover.need where case_id = any (cases);
      perform handover.delete_handovers(array(
        select id from handover.handover where subject_id = erased and state = 'draft'));
      perform handover.clear_handovers(array(
        select id from handover.handover where subject_id = erased and content_destroyed_at is null), at);
      delete from handover.recognition where subject_id = erased;
      delete from handover.fact_question where subject_id = erased;
      delete from handover.enquiry where need_id = any (needs);
      update handover.need set sealed_wish = null, district = null, closed_at = coalesce(closed_at, at),
        version = version + 1 where id = any (needs);
      update handover.participant set ended_at = at where case_id = any (cases) and ended_at is null;
      update handover.client_case set return_district = null, release_earliest = null, release_latest = null,
        release_certain = false, closed_at = coalesce(closed_at, at), version = version + 1 where id = any (cases);
      update handover.subject set sealed = null, erased_at = at, changed_at = at, restricted_at = null,
        version = version + 1 where id = erased;
      perform audit.append_act('handover.eraseSubject', 'subject', erased, '{}');
      return true;
    end $$`;

/** After an old copy was brought back: erases again whoever stands in the ledger. Answers whom it found. */
const eraseAgain = `
    create function handover.erase_again(subjects uuid[], at timestamptz) returns setof uuid
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    declare
      one uuid;
    begin
      foreach one in array subjects loop
        if handover.erase_subject(one, at) then return next one; end if;
      end loop;
    end $$`;

/** Whether a person asked that nothing of them moves for now: the one thing about them that a recipient's read asks. */
const isRestricted = `
    create function handover.is_restricted(subject uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
      select exists (select from handover.subject held where held.id = subject and held.restricted_at is not null)
    $$`;

/** The functions by which a person is erased. */
export const createErasing = async (runner: QueryRunner): Promise<void> => {
  for (const made of [clearHandovers, deleteHandovers, eraseSubject, eraseAgain, isRestricted]) {
    await runner.query(made);
  }
};
