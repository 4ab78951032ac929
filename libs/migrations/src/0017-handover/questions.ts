import type { QueryRunner } from 'typeorm';

/** Asked without a handover: is there room (no identity), is a fact true (one grant), is the person already helped. */
export const createQuestions = async (runner: QueryRunner): Promise<void> => {
  await runner.query(`
    create table handover.enquiry (
      id uuid not null default uuidv7(),
      code text not null,
      unit_id uuid not null,
      account_id uuid not null,
      need_id uuid,
      kind text not null,
      sex text,
      age_band text,
      return_district text,
      release_week date,
      asked_at timestamptz not null,
      expires_at timestamptz not null,
      constraint enquiry_pk primary key (id),
      constraint enquiry_code_once unique (code),
      constraint enquiry_week_begins_on_monday check (extract(isodow from release_week) = 1)
    )`);
  await runner.query(`create index enquiry_unit on handover.enquiry (unit_id, asked_at desc, id desc)`);
  await runner.query(`
    create table handover.enquiry_ask (
      id uuid not null default uuidv7(),
      enquiry_id uuid not null,
      organisation_id uuid not null,
      service_id uuid not null,
      residential boolean not null,
      answer text,
      room_until date,
      answered_at timestamptz,
      answered_by_account_id uuid,
      handover_id uuid,
      constraint enquiry_ask_pk primary key (id),
      constraint enquiry_ask_enquiry foreign key (enquiry_id) references handover.enquiry (id) on delete cascade,
      constraint enquiry_ask_handover foreign key (handover_id) references handover.handover (id),
      constraint enquiry_ask_once unique (enquiry_id, service_id),
      constraint enquiry_ask_answer check (answer in ('room_until', 'waiting_list', 'no', 'must_be_assessed')),
      constraint enquiry_ask_room_until check ((answer = 'room_until') = (room_until is not null))
    )`);
  await runner.query(`create index enquiry_ask_recipient on handover.enquiry_ask (organisation_id, service_id)`);
  await runner.query(`
    create table handover.fact_question (
      id uuid not null default uuidv7(),
      code text not null,
      case_id uuid not null,
      subject_id uuid not null,
      unit_id uuid not null,
      recipient_organisation_id uuid not null,
      recipient_service_id uuid,
      fact text not null,
      sealed bytea,
      asked_at timestamptz,
      answer text,
      answered_at timestamptz,
      answered_by_account_id uuid,
      version integer not null,
      constraint fact_question_pk primary key (id),
      constraint fact_question_code_once unique (code),
      constraint fact_question_case foreign key (case_id) references handover.client_case (id),
      constraint fact_question_fact check (
        fact in ('place_promised', 'client_of_service', 'on_waiting_list', 'appointment_made')),
      constraint fact_question_answer check (answer in ('yes', 'no', 'cannot_say'))
    )`);
  await runner.query(`create index fact_question_case_id on handover.fact_question (case_id)`);
  await runner.query(`
    create index fact_question_recipient on handover.fact_question (recipient_organisation_id, asked_at desc)`);
  await runner.query(`
    create table handover.recognition (
      need_id uuid not null,
      subject_id uuid not null,
      kind text not null,
      hash bytea not null,
      grant_id uuid not null,
      recorded_at timestamptz not null,
      constraint recognition_pk primary key (need_id),
      constraint recognition_need foreign key (need_id) references handover.need (id)
    )`);
  await runner.query(`create index recognition_hash on handover.recognition (hash, kind)`);
};

/** The asking unit sees its questions and all answers; who was asked sees its own part. */
export const lockQuestions = async (runner: QueryRunner): Promise<void> => {
  for (const table of ['enquiry', 'enquiry_ask', 'fact_question', 'recognition']) {
    await runner.query(`alter table handover.${table} enable row level security`);
  }
  await runner.query(`
    create function handover.actor_asked_in(asked uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
      select platform.actor_handles_people() and exists (
        select from handover.enquiry_ask
        where enquiry_id = asked and organisation_id = platform.actor_organisation()
          and platform.actor_covers(service_id))
    $$`);
  await runner.query(`revoke all on function handover.actor_asked_in(uuid) from public`);
  await runner.query(`grant execute on function handover.actor_asked_in(uuid) to navaz_app`);
  await runner.query(`
    create policy enquiry_asker on handover.enquiry to navaz_app
    using (platform.actor_handles_people() and unit_id = platform.actor_organisation())`);
  await runner.query(`
    create policy enquiry_recipient on handover.enquiry for select to navaz_app using (handover.actor_asked_in(id))`);
  await runner.query(`
    create policy enquiry_ask_asker on handover.enquiry_ask to navaz_app
    using (exists (select from handover.enquiry e where e.id = enquiry_id and e.unit_id = platform.actor_organisation()))`);
  const asked = `platform.actor_handles_people() and organisation_id = platform.actor_organisation()
      and platform.actor_covers(service_id)`;
  await runner.query(
    `create policy enquiry_ask_recipient on handover.enquiry_ask for select to navaz_app using (${asked})`,
  );
  await runner.query(
    `create policy enquiry_ask_answers on handover.enquiry_ask for update to navaz_app using (${asked})`,
  );
  await runner.query(`
    create policy fact_question_asker on handover.fact_question to navaz_app
    using (platform.actor_handles_people() and unit_id = platform.actor_organisation())`);
  const asksMe = `platform.actor_handles_people() and asked_at is not null
      and recipient_organisation_id = platform.actor_organisation()
      and (recipient_service_id is null or platform.actor_covers(recipient_service_id))`;
  await runner.query(`
    create policy fact_question_recipient on handover.fact_question for select to navaz_app using (${asksMe})`);
  await runner.query(`
    create policy fact_question_answers on handover.fact_question for update to navaz_app using (${asksMe})`);
  await runner.query(`
    create policy recognition_owner on handover.recognition to navaz_app
    using (exists (select from handover.subject s where s.id = subject_id and s.unit_id = platform.actor_organisation()))`);
  await runner.query(`
    grant select, insert on handover.enquiry, handover.enquiry_ask, handover.fact_question, handover.recognition
    to navaz_app`);
  await runner.query(`grant update (need_id) on handover.enquiry to navaz_app`);
  await runner.query(`
    grant update (answer, room_until, answered_at, answered_by_account_id, handover_id) on handover.enquiry_ask to navaz_app`);
  await runner.query(`
    grant update (asked_at, answer, answered_at, answered_by_account_id, sealed, version)
    on handover.fact_question to navaz_app`);
  await runner.query(`grant delete on handover.recognition to navaz_app`);
};
