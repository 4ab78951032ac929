import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { SeenAsOwner } from '@navaz/testing';

/** How often a state that must come is looked for, milliseconds. */
const pause = 50;

/** What a running system has stored, seen by the owner of its schema. */
export class StoredData implements SeenAsOwner {
  private readonly pool: pg.Pool;

  constructor(url: string) {
    this.pool = new pg.Pool({ connectionString: url, max: 2 });
    // The system may end before this does.
    this.pool.on('error', () => undefined);
  }

  /** Runs a statement. */
  async asOwner<Row extends pg.QueryResultRow>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return (await this.pool.query<Row>(sql, [...parameters])).rows;
  }

  /** Waits until nothing that changes the index of the search is asked for any more. */
  async indexIsBuilt(): Promise<void> {
    await this.until(
      `select not exists (select from jobs.job
         where name in ('search.rebuild', 'search.refresh-services', 'search.refresh-organisation')
           and state < 'completed') as holds`,
    );
  }

  /** Keeps everybody off a table from now on; resolves to what lets them in again. */
  async hold(table: string): Promise<() => Promise<void>> {
    const client = await this.pool.connect();
    await client.query('begin');
    await client.query(`lock table ${table} in access exclusive mode`);
    return async () => {
      await client.query('rollback');
      client.release();
    };
  }

  /** Waits until somebody stands before a table that is held. */
  async someoneWaitsFor(table: string): Promise<void> {
    await this.until(
      `select exists (select from pg_locks where relation = $1::regclass and not granted) as holds`,
      table,
    );
  }

  /** Lets the connections go. */
  close(): Promise<void> {
    return this.pool.end();
  }

  private async until(question: string, ...parameters: readonly unknown[]): Promise<void> {
    for (;;) {
      const [answer] = await this.asOwner<{ holds: boolean }>(question, parameters);
      if (answer?.holds) return;
      await wait(pause);
    }
  }
}
