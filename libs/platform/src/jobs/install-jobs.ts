import pg from 'pg';
import PgBoss from 'pg-boss';
import { applicationRole } from '../database/roles.js';

/** Schema of the queues. */
export const jobsSchema = 'jobs';

/**
 * Installs the queue library's own tables as the owner and opens them to the application role. The application may
 * create queues only through the library's function, which runs with the owner's rights.
 */
export const installJobs = async (ownerUrl: string): Promise<void> => {
  const boss = new PgBoss({ connectionString: ownerUrl, schema: jobsSchema, supervise: false, schedule: false });
  await boss.start();
  await boss.stop({ graceful: false, wait: true });
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`grant usage on schema ${jobsSchema} to ${applicationRole}`);
    await client.query(
      `grant select, insert, update, delete on all tables in schema ${jobsSchema} to ${applicationRole}`,
    );
    await client.query(
      `alter default privileges in schema ${jobsSchema} grant select, insert, update, delete on tables to ${applicationRole}`,
    );
    await client.query(
      `alter function ${jobsSchema}.create_queue(text, json) security definer set search_path = ${jobsSchema}, pg_catalog, pg_temp`,
    );
  } finally {
    await client.end();
  }
};
