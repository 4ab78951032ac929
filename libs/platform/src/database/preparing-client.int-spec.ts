import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@navaz/kernel';
import { testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import pg from 'pg';
import { PreparingClient } from './preparing-client.js';
import { sqlStateOf } from './sql-state.js';
import { StatementNames } from './statement-names.js';

const mine = 'select words from public.paper where id > $1 order by id';

/** Names of its own: those of the program are used up by the statements of other specs. */
class FreshClient extends PreparingClient {
  protected override readonly names = new StatementNames();
}

describe('one connection', () => {
  let db: TestDatabase;
  let pool: pg.Pool;
  const [one, other] = [testContext({ role: 'worker' }).actor, testContext({ role: 'worker' }).actor];

  /** What an actor reads, in a transaction of theirs. */
  const readAs = async (actor: Actor | null): Promise<string[]> => {
    const client = await pool.connect();
    try {
      await client.query('start transaction');
      await client.query(`select set_config('navaz.organisation', $1, true)`, [actor?.organisationId ?? '']);
      const { rows } = await client.query<{ words: string }>(mine, [0]);
      await client.query('commit');
      return rows.map(({ words }) => words);
    } finally {
      client.release();
    }
  };

  beforeAll(async () => {
    db = await testDatabase();
    await db.asOwner(`create table public.paper (id int primary key, unit uuid not null, words text not null)`);
    await db.asOwner(`alter table public.paper enable row level security`);
    await db.asOwner(`create policy own on public.paper to navaz_app using (unit = platform.actor_organisation())`);
    await db.asOwner(`grant select, insert on public.paper to navaz_app`);
    await db.asOwner(`insert into public.paper values (1, $1, 'mine'), (2, $2, 'theirs')`, [
      one?.organisationId,
      other?.organisationId,
    ]);
    pool = new pg.Pool({ connectionString: db.url, max: 1, Client: FreshClient });
  });
  afterAll(async () => {
    await pool.end();
    await db.close();
  });

  it('runs one plan for all actors, and each of them sees their own', async () => {
    for (let time = 0; time < 10; time += 1) {
      expect(await readAs(one)).toEqual(['mine']);
      expect(await readAs(other)).toEqual(['theirs']);
      expect(await readAs(null)).toEqual([]);
    }
    const { rows } = await pool.query<{ name: string; generic: number }>(
      `select name, generic_plans::int as generic from pg_prepared_statements where statement = '${mine}'`,
    );
    expect(rows).toEqual([{ name: expect.stringMatching(/^s_/), generic: expect.any(Number) }]);
    expect(rows[0]?.generic).toBeGreaterThan(0);
  });

  it('answers what is asked at once in its order, each seeing what came before', async () => {
    const client = await pool.connect();
    const asked = [
      client.query('start transaction'),
      client.query(`select set_config('navaz.organisation', $1, true)`, [one?.organisationId]),
      client.query('insert into public.paper values ($1, platform.actor_organisation(), $2)', [3, 'new']),
      client.query(mine, [0]),
      client.query('rollback'),
      client.query(mine, [0]),
    ];
    const answers = await Promise.all(asked);
    client.release();
    expect(answers[3]?.rows).toEqual([{ words: 'mine' }, { words: 'new' }]);
    expect(answers[5]?.rows).toEqual([]);
  });

  it('refuses what was sent behind a statement that failed, and goes on after the rollback', async () => {
    const client = await pool.connect();
    const settled = await Promise.allSettled([
      client.query('start transaction'),
      client.query('select 1 / $1::int as one', [0]),
      client.query('select $1::int as two', [2]),
      client.query('commit'),
      client.query('select $1::int as three', [3]),
    ]);
    client.release();
    const states = settled.map((answer) => (answer.status === 'rejected' ? sqlStateOf(answer.reason) : 'done'));
    expect(states).toEqual(['done', '22012', '25P02', 'done', 'done']);
    const kept = settled[3].status === 'fulfilled' ? settled[3].value.command : null;
    expect(kept).toBe('ROLLBACK');
  });
});
