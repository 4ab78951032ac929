import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Functions of the owner that were made before look into temporary objects last. Where `pg_temp` is not named,
 * PostgreSQL looks there first, and whoever may make temporary objects could put a type of their own under a function
 * that runs with the owner's rights. On a fresh database all of them are made so, and this changes nothing.
 */
export class PathsOfFunctions0030 implements MigrationInterface {
  readonly name = 'PathsOfFunctions0030000000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $$
      declare made record;
      begin
        for made in
          select oid::regprocedure as signature from pg_proc
          where prosecdef and 'search_path=pg_catalog' = any (proconfig)
        loop
          execute format('alter function %s set search_path = pg_catalog, pg_temp', made.signature);
        end loop;
      end $$`);
  }

  /** Never weaker again. */
  async down(): Promise<void> {
    return Promise.resolve();
  }
}
