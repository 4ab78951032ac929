import type { QueryRunner } from 'typeorm';

/** Which mails were sent, by a name that says nothing; a few weeks, so that a job done twice sends once. */
export const createMails = async (runner: QueryRunner): Promise<void> => {
  await runner.query(`
    create table platform.mail_sent (
      id uuid not null,
      sent_at timestamptz not null,
      constraint mail_sent_pk primary key (id)
    )`);
  await runner.query(`create index mail_sent_sent_at on platform.mail_sent (sent_at)`);
  await runner.query(`grant select, insert, delete on platform.mail_sent to navaz_app`);
};

/** Gone. */
export const dropMails = async (runner: QueryRunner): Promise<void> => {
  await runner.query(`drop table platform.mail_sent`);
};
