import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DomainEvent, invalidInput, isRefusal, SystemClock } from '@navaz/kernel';
import { testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { DataSource } from 'typeorm';
import { Database, onePlanPerStatement } from './database.js';
import { sqlStateOf } from './sql-state.js';

class SomethingHappened extends DomainEvent {
  readonly name = 'test.something-happened';
}

describe('the one door to the database', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
    await db.asOwner(`create table public.note (id int primary key, text text)`);
    await db.asOwner(`grant select, insert, update on public.note to navaz_app`);
    await db.asOwner(`insert into public.note values (1, 'a'), (2, 'b')`);
  });
  afterAll(() => db.close());

  it('sets the actor inside the transaction and nowhere else', async () => {
    const ctx = testContext({ role: 'worker' });
    const inside = await db.database.transaction(ctx, (tx) =>
      tx.query<{ account: string; organisation: string }>(
        `select current_setting('navaz.account') as account, current_setting('navaz.organisation') as organisation`,
      ),
    );
    expect(inside).toEqual([{ account: ctx.actor?.accountId, organisation: ctx.actor?.organisationId }]);
    const outside = await db.database.readPublic<{ account: string | null }>(
      { name: 'who', text: `select nullif(current_setting('navaz.account', true), '') as account` },
      [],
    );
    expect(outside).toEqual([{ account: null }]);
  });

  it('plans a prepared read once, and leaves the choice to PostgreSQL inside a transaction', async () => {
    const mode = `select current_setting('plan_cache_mode') as mode`;
    const source = await new DataSource({
      type: 'postgres',
      url: db.url,
      extra: { options: onePlanPerStatement },
    }).initialize();
    const database = new Database(source, new SystemClock());
    expect(await database.readPublic({ name: 'mode', text: mode }, [])).toEqual([{ mode: 'force_generic_plan' }]);
    expect(await database.transaction(testContext(), (tx) => tx.query(mode))).toEqual([{ mode: 'auto' }]);
    await source.destroy();
  });

  it('stores nothing when the work refuses or throws', async () => {
    const refused = await db.database.transaction(testContext(), async (tx) => {
      await tx.query(`insert into public.note values (10, 'half')`);
      return invalidInput([{ path: 'text', code: 'WRONG', text: { cs: 'Špatně.', en: 'Wrong.' } }]);
    });
    expect(isRefusal(refused)).toBe(true);
    await expect(
      db.database.transaction(testContext(), async (tx) => {
        await tx.query(`insert into public.note values (11, 'half')`);
        throw new Error('broken');
      }),
    ).rejects.toThrow('broken');
    expect(await db.asOwner(`select id from public.note where id >= 10`)).toEqual([]);
  });

  it('keeps of a refused work only what was said to be kept, and nothing of it where the work succeeds', async () => {
    const work = (id: number, refuses: boolean): Promise<unknown> =>
      db.database.transaction(testContext({ role: 'worker' }), async (tx) => {
        await tx.query(`insert into public.note values ($1, 'work')`, [id]);
        tx.onRefusal(async (after) => {
          await after.query(`insert into public.note values ($1, current_setting('navaz.role'))`, [id + 1]);
        });
        return refuses
          ? invalidInput([{ path: 'text', code: 'WRONG', text: { cs: 'Špatně.', en: 'Wrong.' } }])
          : 'done';
      });
    expect(isRefusal(await work(20, true))).toBe(true);
    expect(await work(30, false)).toBe('done');
    expect(await db.asOwner(`select id, text from public.note where id between 20 and 39 order by id`)).toEqual([
      { id: 21, text: 'worker' },
      { id: 30, text: 'work' },
    ]);
    await db.asOwner(`delete from public.note where id = 30`);
    await expect(
      db.database.transaction(testContext(), (tx) => {
        tx.onRefusal(() => Promise.reject(new Error('the refusal could not be kept')));
        return Promise.resolve(invalidInput([]));
      }),
    ).rejects.toThrow('could not be kept');
  });

  it('tries a deadlocked transaction again until both are done', async () => {
    let tries = 0;
    let waiting = 0;
    let release: () => void = () => undefined;
    const both = new Promise<void>((resolve) => (release = resolve));
    const swap = (first: number, second: number): Promise<void> =>
      db.database.transaction(testContext(), async (tx) => {
        tries += 1;
        await tx.query(`update public.note set text = text || '.' where id = $1`, [first]);
        waiting += 1;
        if (waiting === 2) release();
        await both;
        await tx.query(`update public.note set text = text || '.' where id = $1`, [second]);
      });
    await Promise.all([swap(1, 2), swap(2, 1)]);
    expect(tries).toBeGreaterThan(2);
    expect(await db.asOwner(`select text from public.note where id in (1, 2) order by id`)).toEqual([
      { text: 'a..' },
      { text: 'b..' },
    ]);
  });

  it('tries again also where a statement sent along with the deadlocked one is heard first', async () => {
    let attempts = 0;
    const done = await db.database.transaction(testContext(), async (tx) => {
      attempts += 1;
      const first = async (): Promise<unknown> => {
        const answer = await tx.query(
          attempts > 1
            ? `select 1`
            : `do $$ begin raise exception 'as if deadlocked' using errcode = 'deadlock_detected'; end $$`,
        );
        return answer;
      };
      // Its failure is heard later than that of the statement behind it, which fails with 25P02.
      const late = first().catch(async (error: unknown) => {
        await new Promise((resolve) => setImmediate(resolve));
        throw error;
      });
      await Promise.all([late, tx.query(`select 2`)]);
      return attempts;
    });
    expect(done).toBe(2);
  });

  it('gives up on other errors at once', async () => {
    let tries = 0;
    const error = await db.database
      .transaction(testContext(), async (tx) => {
        tries += 1;
        await tx.query(`insert into public.note values (1, 'again')`);
      })
      .catch((thrown: unknown) => thrown);
    expect(sqlStateOf(error)).toBe('23505');
    expect(tries).toBe(1);
  });

  it('publishes before the commit and only when it comes to one', async () => {
    const heard: string[] = [];
    db.database.publishThrough((_tx, events) => {
      heard.push(...events.map((event) => event.name));
      return Promise.resolve();
    });
    const order: string[] = [];
    await db.database.transaction(testContext(), (tx) => {
      tx.publish(new SomethingHappened());
      const asked = (what: string) => () => {
        order.push(what);
        return { sql: 'select 1', parameters: [] };
      };
      tx.commitLastWith(asked('the shared lock'));
      tx.commitWith(asked('a lock'));
      tx.beforeCommit(() => Promise.resolve(void order.push(`closing after ${heard.length}`)));
      return Promise.resolve();
    });
    await db.database
      .transaction(testContext(), (tx) => {
        tx.publish(new SomethingHappened());
        return Promise.reject(new Error('no'));
      })
      .catch(() => undefined);
    expect(heard).toEqual(['test.something-happened']);
    expect(order).toEqual(['closing after 1', 'a lock', 'the shared lock']);
  });

  it('commits nothing where something that goes with the commit fails, and says what failed', async () => {
    const failing = db.database.transaction(testContext(), async (tx) => {
      await tx.query(`insert into public.note values (50, 'never')`);
      tx.commitWith(() => ({ sql: `insert into public.note values (51, $1)`, parameters: ['never'] }));
      tx.commitLastWith(() => ({ sql: `insert into public.note values (1, $1)`, parameters: ['again'] }));
      tx.commitLastWith(() => ({ sql: `insert into public.note values (52, $1)`, parameters: ['never'] }));
    });
    expect(sqlStateOf(await failing.catch((thrown: unknown) => thrown))).toBe('23505');
    expect(await db.asOwner(`select id from public.note where id >= 50`)).toEqual([]);
    let tries = 0;
    await db.database.transaction(testContext(), async (tx) => {
      tries += 1;
      const deadlock = `do $$ begin raise exception 'as if' using errcode = 'deadlock_detected'; end $$`;
      const sql = tries > 1 ? 'select 1' : deadlock;
      await tx.query(`insert into public.note values (60, 'once')`);
      tx.commitWith(() => ({ sql, parameters: [] }));
    });
    expect(tries).toBe(2);
    expect(await db.asOwner(`delete from public.note where id >= 50 returning id`)).toEqual([{ id: 60 }]);
  });

  it('connects as a role that owns nothing and cannot bypass row-level security', async () => {
    const [role] = await db.database.readPublic<{ owns: string; bypass: boolean; superuser: boolean }>(
      {
        name: 'role',
        text: `select rolbypassrls as bypass, rolsuper as superuser,
                 (select count(*) from pg_class where relowner = pg_roles.oid) as owns
               from pg_roles where rolname = current_user`,
      },
      [],
    );
    expect(role).toEqual({ owns: '0', bypass: false, superuser: false });
  });
});
