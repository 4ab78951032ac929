import type { QueryRunner } from 'typeorm';

/** What comes back: outcomes per agreed topic, reports to those they were agreed for, questions months later. */
export const createReports = async (runner: QueryRunner): Promise<void> => {
  await runner.query(`
    create table handover.outcome (
      id uuid not null default uuidv7(),
      handover_id uuid not null,
      topic text not null,
      month smallint not null default 0,
      result text not null,
      next_step text,
      recorded_at timestamptz not null,
      recorded_by_account_id uuid,
      constraint outcome_pk primary key (id),
      constraint outcome_handover foreign key (handover_id) references handover.handover (id),
      constraint outcome_once unique (handover_id, topic, month),
      constraint outcome_month check (month in (0, 1, 3, 6)),
      constraint outcome_result check (result in ('reached', 'partly', 'not_reached')),
      constraint outcome_topic check (
        topic in ('housing', 'work', 'debts', 'family', 'documents', 'benefits', 'addiction', 'health')),
      constraint outcome_of_health_said_kindly check (topic not in ('addiction', 'health') or result <> 'not_reached')
    )`);
  await runner.query(`
    create table handover.report (
      id uuid not null default uuidv7(),
      handover_id uuid not null,
      to_unit_id uuid not null,
      kind text not null,
      fields text[] not null,
      sealed bytea,
      drafted_at timestamptz not null,
      shown_to_subject_at timestamptz,
      sent_at timestamptz,
      constraint report_pk primary key (id),
      constraint report_handover foreign key (handover_id) references handover.handover (id),
      constraint report_kind check (kind in ('closing', 'follow_up'))
    )`);
  await runner.query(
    `create index report_to_unit on handover.report (to_unit_id, sent_at desc) where sent_at is not null`,
  );
  await runner.query(`create index report_handover_id on handover.report (handover_id)`);
  await runner.query(`
    create table handover.follow_up (
      handover_id uuid not null,
      month smallint not null,
      due_on date not null,
      asked_at timestamptz,
      answered_at timestamptz,
      constraint follow_up_pk primary key (handover_id, month),
      constraint follow_up_handover foreign key (handover_id) references handover.handover (id),
      constraint follow_up_month check (month in (1, 3, 6))
    )`);
  await runner.query(`create index follow_up_due on handover.follow_up (due_on) where answered_at is null`);
};

/** Both sides of the handover see outcomes; a report is seen by who wrote it and, once sent, by whom it is for. */
export const lockReports = async (runner: QueryRunner): Promise<void> => {
  for (const table of ['outcome', 'report', 'follow_up']) {
    await runner.query(`alter table handover.${table} enable row level security`);
  }
  const provides = `exists (select from handover.handover h where h.id = handover_id
      and h.recipient_organisation_id = platform.actor_organisation())`;
  await runner.query(`create policy outcome_provider on handover.outcome to navaz_app using (${provides})`);
  await runner.query(`create policy report_provider on handover.report to navaz_app using (${provides})`);
  await runner.query(`
    create policy report_recipient on handover.report for select to navaz_app
    using (platform.actor_handles_people() and sent_at is not null and to_unit_id = platform.actor_organisation())`);
  await runner.query(`
    create policy follow_up_of_handover on handover.follow_up to navaz_app
    using (exists (select from handover.handover h where h.id = handover_id))`);
  await runner.query(`grant select, insert on handover.outcome, handover.report, handover.follow_up to navaz_app`);
  await runner.query(
    `grant update (result, next_step, recorded_at, recorded_by_account_id) on handover.outcome to navaz_app`,
  );
  await runner.query(`grant update (shown_to_subject_at, sent_at, sealed, fields) on handover.report to navaz_app`);
  await runner.query(`grant update (asked_at, answered_at, due_on) on handover.follow_up to navaz_app`);
};
