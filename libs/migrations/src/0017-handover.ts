import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createPeople, lockPeople } from './0017-handover/people.js';
import { createQuestions, lockQuestions } from './0017-handover/questions.js';
import { createTransfer } from './0017-handover/transfer.js';
import { createReports, lockReports } from './0017-handover/reports.js';
import { createRequests, lockRequests } from './0017-handover/requests.js';

/** The only room that knows the person. Every table is locked by row; nothing here is read by another room. */
export class Handover0017 implements MigrationInterface {
  readonly name = 'Handover0017000000017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema handover`);
    await runner.query(`grant usage on schema handover to navaz_app`);
    await createPeople(runner);
    await createRequests(runner);
    await createReports(runner);
    await createQuestions(runner);
    await lockPeople(runner);
    await lockRequests(runner);
    await lockReports(runner);
    await lockQuestions(runner);
    await createTransfer(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema handover cascade`);
  }
}
