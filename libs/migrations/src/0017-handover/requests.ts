import type { QueryRunner } from 'typeorm';

/** States of a handover; the table of moves is `handover.state.ts`. */
const states = [
  'draft',
  'sent',
  'acknowledged',
  'assessing',
  'waitlisted',
  'offered',
  'confirmed',
  'arrived',
  'not_arrived',
  'closed',
  'declined',
  'superseded',
  'expired',
  'withdrawn_by_sender',
  'withdrawn_by_subject',
  'withdrawn_by_provider',
];

/** One need of one person offered to one service or unit, and what belongs to it. */
export const createRequests = async (runner: QueryRunner): Promise<void> => {
  await runner.query(`
    create table handover.handover (
      id uuid not null default uuidv7(),
      reference text not null,
      need_id uuid not null,
      case_id uuid not null,
      subject_id uuid not null,
      sender_unit_id uuid not null,
      sender_kind text not null,
      sender_region text,
      sender_account_id uuid,
      recipient_organisation_id uuid not null,
      recipient_service_id uuid,
      recipient_kind text not null,
      provider_account_id uuid,
      channel text not null,
      kind text not null,
      residential boolean not null,
      reveals_health boolean not null,
      state text not null,
      state_since timestamptz not null,
      release_earliest date,
      release_latest date,
      question_to text,
      paused_until date,
      paused_by text,
      deadline date,
      deadline_kind text,
      reminded_at timestamptz,
      escalated_at timestamptz,
      offer_unit_id uuid,
      offer_from date,
      offer_expires_at timestamptz,
      offer_extended boolean not null default false,
      provider_reason text,
      sender_news_at timestamptz,
      sender_seen_at timestamptz,
      provider_news_at timestamptz,
      provider_seen_at timestamptz,
      created_at timestamptz not null,
      sent_at timestamptz,
      confirmed_again_on date,
      arrived_on date,
      ended_at timestamptz,
      content_destroyed_at timestamptz,
      version integer not null,
      constraint handover_pk primary key (id),
      constraint handover_reference_once unique (reference),
      constraint handover_need foreign key (need_id) references handover.need (id),
      constraint handover_case foreign key (case_id) references handover.client_case (id),
      constraint handover_subject foreign key (subject_id) references handover.subject (id),
      constraint handover_state check (state in (${states.map((state) => `'${state}'`).join(', ')})),
      constraint handover_channel check (channel in ('platform', 'link', 'phone_or_post')),
      constraint handover_question_to check (question_to in ('sender', 'provider')),
      constraint handover_paused_by check (paused_by in ('sender', 'provider')),
      constraint handover_release_in_order check (release_latest >= release_earliest),
      constraint handover_release_whole check ((release_earliest is null) = (release_latest is null)),
      constraint handover_pause_whole check ((paused_until is null) = (paused_by is null)),
      constraint handover_deadline_whole check ((deadline is null) = (deadline_kind is null))
    )`);
  await runner.query(`
    create unique index handover_open_once on handover.handover (need_id, recipient_organisation_id,
      coalesce(recipient_service_id, recipient_organisation_id))
    where ended_at is null`);
  await runner.query(`create index handover_sender on handover.handover (sender_unit_id, state_since desc, id desc)`);
  await runner.query(`
    create index handover_recipient on handover.handover (recipient_organisation_id, recipient_service_id,
      state_since desc, id desc) where state <> 'draft'`);
  await runner.query(`create index handover_case_id on handover.handover (case_id)`);
  await runner.query(`create index handover_subject_id on handover.handover (subject_id)`);
  await runner.query(`create index handover_deadline on handover.handover (deadline) where ended_at is null`);
  await runner.query(
    `create index handover_ended_at on handover.handover (ended_at) where content_destroyed_at is null`,
  );
  await runner.query(`
    create table handover.snapshot (
      id uuid not null default uuidv7(),
      handover_id uuid not null,
      number smallint not null,
      stage text not null,
      fields text[] not null,
      sealed bytea,
      made_at timestamptz not null,
      made_by_account_id uuid,
      constraint snapshot_pk primary key (id),
      constraint snapshot_handover foreign key (handover_id) references handover.handover (id),
      constraint snapshot_numbered unique (handover_id, number)
    )`);
  await runner.query(`
    create table handover.condition_answer (
      handover_id uuid not null,
      condition_id uuid not null,
      code text not null,
      frozen jsonb not null,
      answer text,
      obstacle boolean,
      grant_id uuid,
      answered_at timestamptz,
      constraint condition_answer_pk primary key (handover_id, condition_id),
      constraint condition_answer_handover foreign key (handover_id) references handover.handover (id),
      constraint condition_answer_known check (answer in ('met', 'not_met', 'unknown'))
    )`);
  await runner.query(`
    create table handover.sender_ending (
      handover_id uuid not null,
      cause text not null,
      reason text,
      sealed_sentence bytea,
      constraint sender_ending_pk primary key (handover_id),
      constraint sender_ending_handover foreign key (handover_id) references handover.handover (id)
    )`);
  await runner.query(`
    create table handover.move (
      id uuid not null default uuidv7(),
      handover_id uuid not null,
      act text not null,
      from_state text not null,
      to_state text not null,
      side text not null,
      organisation_id uuid,
      account_id uuid,
      reason text,
      at timestamptz not null,
      constraint move_pk primary key (id),
      constraint move_handover foreign key (handover_id) references handover.handover (id),
      constraint move_side check (side in ('sender', 'provider', 'time', 'subject', 'system'))
    )`);
  await runner.query(`create index move_handover_id on handover.move (handover_id, at, id)`);
  await runner.query(`
    create table handover.message (
      id uuid not null default uuidv7(),
      handover_id uuid not null,
      from_side text not null,
      kind text not null,
      sealed bytea,
      answers_id uuid,
      organisation_id uuid not null,
      account_id uuid,
      at timestamptz not null,
      constraint message_pk primary key (id),
      constraint message_handover foreign key (handover_id) references handover.handover (id),
      constraint message_from_side check (from_side in ('sender', 'provider')),
      constraint message_kind check (kind in ('question', 'answer', 'sentence'))
    )`);
  await runner.query(`create index message_handover_id on handover.message (handover_id, at, id)`);
  await runner.query(`
    create table handover.meeting (
      id uuid not null default uuidv7(),
      handover_id uuid not null,
      kind text not null,
      starts_at timestamptz not null,
      minutes smallint not null,
      sealed_place bytea,
      set_by text not null,
      set_at timestamptz not null,
      cancelled_at timestamptz,
      constraint meeting_pk primary key (id),
      constraint meeting_handover foreign key (handover_id) references handover.handover (id),
      constraint meeting_kind check (kind in ('interview', 'arrival')),
      constraint meeting_minutes check (minutes between 5 and 480),
      constraint meeting_set_by check (set_by in ('sender', 'provider'))
    )`);
  await runner.query(
    `create unique index meeting_one on handover.meeting (handover_id, kind) where cancelled_at is null`,
  );
};

/**
 * Both sides see the handover and what is common; answers to conditions and why the sender ended it stay with the
 * sender.
 */
export const lockRequests = async (runner: QueryRunner): Promise<void> => {
  const tables = ['handover', 'snapshot', 'condition_answer', 'sender_ending', 'move', 'message', 'meeting'];
  for (const table of tables) await runner.query(`alter table handover.${table} enable row level security`);
  await runner.query(`
    create policy handover_sender on handover.handover to navaz_app
    using (platform.actor_handles_people() and sender_unit_id = platform.actor_organisation())`);
  const recipient = `platform.actor_handles_people() and state <> 'draft'
      and recipient_organisation_id = platform.actor_organisation()
      and (recipient_service_id is null or platform.actor_covers(recipient_service_id))`;
  await runner.query(`
    create policy handover_recipient_reads on handover.handover for select to navaz_app using (${recipient})`);
  await runner.query(`
    create policy handover_recipient_acts on handover.handover for update to navaz_app using (${recipient})`);
  const seen = `exists (select from handover.handover h where h.id = handover_id)`;
  const sent = `exists (select from handover.handover h where h.id = handover_id
      and h.sender_unit_id = platform.actor_organisation())`;
  for (const table of ['move', 'message', 'meeting', 'snapshot']) {
    await runner.query(`create policy ${table}_of_handover on handover.${table} to navaz_app using (${seen})`);
  }
  for (const table of ['condition_answer', 'sender_ending']) {
    await runner.query(`create policy ${table}_sender on handover.${table} to navaz_app using (${sent})`);
  }
  await runner.query(`grant select, insert on ${tables.map((table) => `handover.${table}`).join(', ')} to navaz_app`);
  await runner.query(`
    grant update (sender_account_id, provider_account_id, state, state_since, release_earliest, release_latest, question_to,
      paused_until, paused_by, deadline, deadline_kind, reminded_at, escalated_at, offer_unit_id, offer_from,
      offer_expires_at, offer_extended, sender_news_at, sender_seen_at, provider_news_at, provider_seen_at, provider_reason, sent_at, confirmed_again_on, arrived_on, ended_at, content_destroyed_at, version)
    on handover.handover to navaz_app`);
  await runner.query(
    `grant update (answer, obstacle, grant_id, answered_at, frozen) on handover.condition_answer to navaz_app`,
  );
  await runner.query(`grant delete on handover.condition_answer to navaz_app`);
  await runner.query(`grant update (cancelled_at) on handover.meeting to navaz_app`);
  await runner.query(`
    create function handover.refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception 'Moves of a handover are history.' using errcode = 'integrity_constraint_violation';
    end $$`);
  await runner.query(`
    create trigger move_append_only before update or delete or truncate on handover.move
    for each statement execute function handover.refuse_change()`);
};
