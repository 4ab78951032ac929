import type { QueryRunner } from 'typeorm';

/** How long a unit keeps what a closed handover says, where that is less than six months. */
export const createChoices = async (runner: QueryRunner): Promise<void> => {
  await runner.query(`
    create table handover.retention_choice (
      unit_id uuid not null,
      days smallint not null,
      chosen_at timestamptz not null,
      version integer not null,
      constraint retention_choice_pk primary key (unit_id),
      constraint retention_choice_less check (days between 1 and 180)
    )`);
  await runner.query(`alter table handover.retention_choice enable row level security`);
  await runner.query(`
    create policy retention_choice_unit on handover.retention_choice to navaz_app
    using (platform.actor_handles_people() and unit_id = platform.actor_organisation())`);
  await runner.query(`grant select, insert on handover.retention_choice to navaz_app`);
  await runner.query(`grant update (days, chosen_at, version) on handover.retention_choice to navaz_app`);
};

/** Drafts, enquiries and questions go as a whole after 30 days; nobody was told who the person is. */
const forgetUnsent = `
    create function handover.forget_unsent(at timestamptz, at_most int) returns int
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    declare
      before timestamptz := at - interval '30 days';
      drafts uuid[];
      enquiries int;
      questions int;
      gone int;
    begin
      drafts := array(
        select draft.id from handover.handover draft join handover.subject person on person.id = draft.subject_id
        where draft.state = 'draft' and person.restricted_at is null
          and greatest(draft.state_since, (select max(answer.answered_at) from handover.condition_answer answer
            where answer.handover_id = draft.id)) < before
        order by draft.id limit at_most for update of draft skip locked);
      perform handover.delete_handovers(drafts);
      delete from handover.enquiry where id in (
        select id from handover.enquiry where asked_at < before order by id limit at_most for update skip locked);
      get diagnostics enquiries = row_count;
      delete from handover.fact_question where id in (
        select question.id from handover.fact_question question
        join handover.subject person on person.id = question.subject_id
        where coalesce(question.answered_at, question.asked_at, uuid_extract_timestamp(question.id)) < before
          and person.restricted_at is null
        order by question.id limit at_most for update of question skip locked);
      get diagnostics questions = row_count;
      gone := cardinality(drafts) + enquiries + questions;
      if gone > 0 then
        perform audit.append_act('handover.forgetUnsent', 'handover', null,
          jsonb_build_object('drafts', cardinality(drafts), 'enquiries', enquiries, 'questions', questions));
      end if;
      return gone;
    end $$`;

/** What an ended handover says about the person: 30 days after the end; closed ones six months, or less as a side chose. */
const clearEnded = `
    create function handover.clear_ended(at timestamptz, at_most int) returns int
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    declare
      ended uuid[];
    begin
      ended := array(
        select held.id from handover.handover held
        join handover.subject person on person.id = held.subject_id
        left join handover.retention_choice sender on sender.unit_id = held.sender_unit_id
        left join handover.retention_choice recipient on recipient.unit_id = held.recipient_organisation_id
        where held.ended_at is not null and held.content_destroyed_at is null and person.restricted_at is null
          and held.ended_at < case when held.state = 'closed'
            then at - coalesce(make_interval(days => least(sender.days, recipient.days)), interval '6 months')
            else at - interval '30 days' end
        order by held.id limit at_most for update of held skip locked);
      if cardinality(ended) = 0 then return 0; end if;
      perform handover.clear_handovers(ended, at);
      perform audit.append_act('handover.clearEnded', 'handover', null, jsonb_build_object('count', cardinality(ended)));
      return cardinality(ended);
    end $$`;

/** People for whom nothing is alive any more; erasing them is the caller's, because their keys lie elsewhere. */
const subjectsPastRetention = `
    create function handover.subjects_past_retention(at timestamptz, at_most int) returns setof uuid
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
      select person.id from handover.subject person
      where person.erased_at is null and person.restricted_at is null
        and person.changed_at < at - interval '30 days'
        and not exists (select from handover.handover held
          where held.subject_id = person.id and held.content_destroyed_at is null)
        and not exists (select from handover.client_case held
          where held.subject_id = person.id and (held.opened_at >= at - interval '30 days'
            or held.closed_at >= at - interval '30 days'
            or (held.closed_at is null and held.release_latest >= (at - interval '30 days')::date)))
        and not exists (select from handover.need held join handover.client_case around on around.id = held.case_id
          where around.subject_id = person.id and held.opened_at >= at - interval '30 days')
      order by person.id limit at_most
    $$`;

/** What proves that nothing was passed without ground goes three years after the content. */
const forgetSkeletons = `
    create function handover.forget_skeletons(at timestamptz, at_most int) returns int
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    declare
      handovers uuid[];
      people uuid[];
      cases uuid[];
    begin
      handovers := array(select id from handover.handover
        where content_destroyed_at < at - interval '3 years' order by id limit at_most);
      perform handover.delete_handovers(handovers);
      people := array(select person.id from handover.subject person
        where person.erased_at < at - interval '3 years'
          and not exists (select from handover.handover held where held.subject_id = person.id)
        order by person.id limit at_most);
      cases := array(select id from handover.client_case where subject_id = any (people));
      delete from handover.participant where case_id = any (cases);
      delete from handover.case_transfer where case_id = any (cases);
      delete from handover.need where case_id = any (cases);
      delete from handover.client_case where id = any (cases);
      delete from handover.subject where id = any (people);
      if cardinality(handovers) + cardinality(people) > 0 then
        perform audit.append_act('handover.forgetSkeletons', 'handover', null,
          jsonb_build_object('handovers', cardinality(handovers), 'people', cardinality(people)));
      end if;
      return cardinality(handovers) + cardinality(people);
    end $$`;

/** The functions of the nightly retention: without an actor, one purpose each, each leaves an act. */
export const createRetaining = async (runner: QueryRunner): Promise<void> => {
  for (const made of [forgetUnsent, clearEnded, subjectsPastRetention, forgetSkeletons]) await runner.query(made);
};
