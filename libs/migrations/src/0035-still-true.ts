import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * "Still true" says the number that is left today and is counted on from the word it repeats: what was promised since
 * for later days stays promised.
 */
export class StillTrue0035 implements MigrationInterface {
  readonly name = 'StillTrue0035000000035';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table capacity.statement add column continues uuid
      constraint statement_continues references capacity.statement (id)`);
    await runner.query(`grant insert (continues) on capacity.statement to navaz_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table capacity.statement drop column continues`);
  }
}
