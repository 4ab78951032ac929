import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SystemClock } from '@navaz/kernel';
import { testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { DataSource } from 'typeorm';
import { Database } from './database.js';
import { poolOptions } from './pool-options.js';
import { isBusy, isOutcomeUnknown, isUnavailable } from './sql-state.js';
import { breakableWay, type BreakableWay } from './way-to-database.support-spec.js';

/** Where people are served it is longer than a statement may take; nobody waits for that here. */
const silenceMillis = 600;

describe('a database that is lost on the way', () => {
  let db: TestDatabase;
  let way: BreakableWay;
  let source: DataSource;
  let database: Database;

  const one = { name: 'one', text: 'select 1 as one' };
  /** Two connections at once, all that there are. */
  const both = <T>(ask: () => Promise<T>): Promise<T[]> => Promise.all([ask(), ask()]);
  const failed = (work: Promise<unknown>): Promise<unknown> =>
    work.then(
      () => 'nothing failed',
      (error: unknown) => error,
    );

  beforeAll(async () => {
    db = await testDatabase();
    await db.asOwner(`create table public.note (id int primary key)`);
    await db.asOwner(`grant select, insert on public.note to navaz_app`);
  });
  beforeEach(async () => {
    way = await breakableWay(db.url);
    source = await new DataSource({
      type: 'postgres',
      url: way.url,
      installExtensions: false,
      extra: { ...poolOptions(2), silenceMillis },
    }).initialize();
    database = new Database(source, new SystemClock());
  });
  afterEach(async () => {
    await source.destroy();
    await way.close();
  });
  afterAll(() => db.close());

  it('is unavailable, and neither busy nor waited for without an end, where it says nothing', async () => {
    await both(() => database.readPublic(one, []));
    way.freeze();
    const asked = Date.now();
    const errors = await Promise.all([
      failed(database.readPublic(one, [])),
      failed(database.transaction(testContext(), (tx) => tx.query('select 1'))),
    ]);
    expect(Date.now() - asked).toBeLessThan(10 * silenceMillis);
    for (const error of errors) expect([isUnavailable(error), isBusy(error)]).toEqual([true, false]);
  });

  it('gets none of the connections back on which it said nothing', async () => {
    await both(() => database.readPublic(one, []));
    expect(way.connections()).toBe(2);
    way.freeze();
    await both(() => failed(database.readPublic(one, [])));
    await wait(50);
    expect(way.connections()).toBe(0);
  });

  it('is not given up while it works, nor while nobody asks it anything', async () => {
    const third = silenceMillis / 2000;
    await database.transaction(testContext(), async (tx) => {
      await Promise.all(Array.from({ length: 4 }, () => tx.query(`select pg_sleep(${third})`)));
      await wait(2 * silenceMillis);
      await tx.query('select 1');
    });
  });

  describe('while it stores', () => {
    let last = 0;
    const write = (): Promise<unknown> =>
      database.transaction(testContext(), async (tx) => {
        await tx.query('insert into public.note values ($1)', [(last += 1)]);
      });
    const isStored = async (): Promise<boolean> =>
      (await db.asOwner('select 1 from public.note where id = $1', [last])).length === 1;

    it.each([
      ['after', true],
      ['before', false],
    ])('leaves unknown what was stored, lost %s the commit came about', async (_when, heard) => {
      way.cutAt('COMMIT', { heard });
      const error = await failed(write());
      expect([isOutcomeUnknown(error), isUnavailable(error)]).toEqual([true, true]);
      expect(await isStored()).toBe(heard);
    });

    it('leaves unknown what was stored, where it says nothing of the commit', async () => {
      way.freezeAt('COMMIT');
      expect(isOutcomeUnknown(await failed(write()))).toBe(true);
    });

    it('has stored nothing where it was lost before', async () => {
      way.cutAt('insert into', { heard: true });
      const error = await failed(write());
      expect([isOutcomeUnknown(error), isUnavailable(error)]).toEqual([false, true]);
      expect(await isStored()).toBe(false);
    });

    it('has stored nothing where it was lost while the work did something else', async () => {
      const error = await failed(
        database.transaction(testContext(), async (tx) => {
          await tx.query('insert into public.note values ($1)', [(last += 1)]);
          way.cut();
          await wait(50);
        }),
      );
      expect([isOutcomeUnknown(error), isUnavailable(error)]).toEqual([false, true]);
      expect(await isStored()).toBe(false);
    });
  });

  it('is served longer than any statement may take', () => {
    const { statement_timeout: statement, silenceMillis: silence } = poolOptions(1);
    expect(silence).toBeGreaterThan(statement);
  });
});
