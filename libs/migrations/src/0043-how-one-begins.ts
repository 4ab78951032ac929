import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How an organisation begins to work in a prison, in the words of that prison: it was the same three steps everywhere. */
export class HowOneBegins0043 implements MigrationInterface {
  readonly name = 'HowOneBegins0043000000043';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table directory.prison add column cooperation_how text
        constraint prison_cooperation_how_length check (length(cooperation_how) <= 1000)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table directory.prison drop column cooperation_how`);
  }
}
