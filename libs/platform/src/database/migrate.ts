import { DataSource, type MigrationInterface } from 'typeorm';
import { installJobs } from '../jobs/install-jobs.js';

/** Anything TypeORM accepts as a migration. */
export type MigrationClass = new () => MigrationInterface;

/** A data source of the owner role, for the schema's history only. */
export const ownerDataSource = (ownerUrl: string, migrations: readonly MigrationClass[]): DataSource =>
  new DataSource({
    type: 'postgres',
    url: ownerUrl,
    applicationName: 'navaz-migrate',
    migrations: [...migrations],
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    installExtensions: false,
  });

/**
 * Brings the schema to its newest state as the owner, the job queues included. Answers the names of what was applied.
 * Several starting at once wait for each other.
 */
export const migrate = async (ownerUrl: string, migrations: readonly MigrationClass[]): Promise<string[]> => {
  const source = await ownerDataSource(ownerUrl, migrations).initialize();
  try {
    const lock = source.createQueryRunner();
    await lock.query(`select pg_advisory_lock(hashtext('navaz-migrate'))`);
    try {
      const applied = await source.runMigrations({ transaction: 'each' });
      await installJobs(ownerUrl);
      return applied.map((migration) => migration.name);
    } finally {
      await lock.query(`select pg_advisory_unlock(hashtext('navaz-migrate'))`);
      await lock.release();
    }
  } finally {
    await source.destroy();
  }
};
