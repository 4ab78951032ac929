import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Since when a case holds a question about a fact: whether the person is a client of a service that tells of health goes
 * to another unit only by an agreement that is younger. Of the questions there are, their id tells the moment.
 */
export class WhenAQuestionWasDrafted0061 implements MigrationInterface {
  readonly name = 'WhenAQuestionWasDrafted0061000000061';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table handover.fact_question add column drafted_at timestamptz not null default now()`);
    await runner.query(`
      update handover.fact_question set drafted_at = least(coalesce(uuid_extract_timestamp(id), now()), asked_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table handover.fact_question drop column drafted_at`);
  }
}
