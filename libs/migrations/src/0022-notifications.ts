import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is still to be told what, and how often people want to be told. No subject, no need: codes, units and accounts. */
export class Notifications0022 implements MigrationInterface {
  readonly name = 'Notifications0022000000022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema notifications`);
    await runner.query(`grant usage on schema notifications to navaz_app`);
    await runner.query(`
      create table notifications.preference (
        account_id uuid not null,
        information text not null,
        changed_at timestamptz not null,
        constraint preference_pk primary key (account_id),
        constraint preference_information check (information in ('immediately', 'daily', 'none'))
      )`);
    // Lives from the news to the mail; who is written to is looked up when it goes, so no address lies here.
    await runner.query(`
      create table notifications.notice (
        id uuid not null default uuidv7(),
        organisation_id uuid not null,
        service_id uuid,
        account_id uuid,
        topic text not null,
        reference text,
        due_at timestamptz,
        created_at timestamptz not null,
        constraint notice_pk primary key (id),
        constraint notice_topic check (topic in ('news', 'pressing', 'overcommitted')),
        constraint notice_reference check ((topic in ('news', 'pressing')) = (reference is not null)),
        constraint notice_to_somebody check (account_id is not null or service_id is not null),
        constraint notice_once unique nulls not distinct (account_id, organisation_id, service_id, topic, reference)
      )`);
    await runner.query(`create index notice_due_at on notifications.notice (due_at)`);
    await runner.query(`grant select, insert, update on notifications.preference to navaz_app`);
    await runner.query(`grant select, insert, update (due_at), delete on notifications.notice to navaz_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema notifications cascade`);
  }
}
