import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Counters of attempts, in the shape that `rate-limiter-flexible` works with. Keys are hashes that change every day.
 * Unlogged: after a crash everybody begins at zero, and counting costs no write to the log.
 */
export class RateLimits0010 implements MigrationInterface {
  readonly name = 'RateLimits0010000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create unlogged table platform.rate_limit (
        key varchar(255) not null,
        points integer not null default 0,
        expire bigint,
        constraint rate_limit_pk primary key (key)
      ) with (fillfactor = 70)`);
    await runner.query(`grant select, insert, update, delete on platform.rate_limit to navaz_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table platform.rate_limit`);
  }
}
