import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A condition that the service took back or changed while a request was prepared is asked no more. Its row stays, without
 * the answer: an agreement that names the condition is worded by it.
 */
export class ConditionsNoLongerAsked0038 implements MigrationInterface {
  readonly name = 'ConditionsNoLongerAsked0038000000038';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table handover.condition_answer add column dropped_at timestamptz,
      add constraint condition_answer_dropped check (dropped_at is null or answer is null)`);
    await runner.query(`grant update (dropped_at) on handover.condition_answer to navaz_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from handover.condition_answer where dropped_at is not null`);
    await runner.query(`alter table handover.condition_answer drop column dropped_at`);
  }
}
