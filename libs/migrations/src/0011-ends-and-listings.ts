import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ends that other rooms are told of: of services, which may come ahead of their day, and of organisations. */
export class EndsAndListings0011 implements MigrationInterface {
  readonly name = 'EndsAndListings0011000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table directory.organisation add column ended_on date, add column end_told date`);
    await runner.query(`alter table directory.service add column end_told date`);
    // What nobody has been told of yet; ends set ahead wait here for their day.
    for (const table of ['organisation', 'service']) {
      await runner.query(`
        create index ${table}_end_untold on directory.${table} (ended_on) where ended_on is distinct from end_told`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table directory.service drop column end_told`);
    await runner.query(`alter table directory.organisation drop column ended_on, drop column end_told`);
  }
}
