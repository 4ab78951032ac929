import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@navaz/testing';
import { rewriteFunction } from './rewrite-function.js';

const signature = 'public.told(integer)';

describe('one part of a function put for another', () => {
  let db: TestDatabase;
  const runner = { query: (sql: string, given?: unknown[]) => db.asOwner(sql, given ?? []) } as never;
  const rewrite = (away: string, instead: string, of = signature) => rewriteFunction(runner, of, away, instead);
  const body = async (): Promise<string | undefined> =>
    (await db.asOwner<{ text: string }>(`select pg_get_functiondef('${signature}'::regprocedure) as text`))[0]?.text;

  beforeAll(async () => {
    db = await testDatabase([], { empty: true });
  });
  afterAll(() => db.close());
  beforeEach(() =>
    db.asOwner(`create or replace function ${signature} returns text language sql stable security definer
      set search_path = pg_catalog, pg_temp as $$ select case when $1 > 1 then 'many' else 'one' end $$`),
  );

  it('is what runs from then on, path and rights as before, and the exchanged call takes it back', async () => {
    const before = await body();
    await rewrite(`'many'`, `'$& more'`);
    expect(await db.asOwner(`select public.told(2)`)).toEqual([{ told: '$& more' }]);
    expect((await body())?.replace('$& more', 'many')).toBe(before);
    await rewrite(`'$& more'`, `'many'`);
    expect(await body()).toBe(before);
  });

  it.each([
    ['a part that is not there', `'none'`, signature, /not one “'none'” in public.told\(integer\), but 0/],
    ['a part that is there twice', `e`, signature, /not one “e”/],
    ['a function that is not there', `'many'`, 'public.told(text)', /There is no public.told\(text\)/],
  ])('refuses %s and changes nothing', async (_what, away, of, why) => {
    const before = await body();
    await expect(rewrite(away, 'x', of)).rejects.toThrow(why);
    expect(await body()).toBe(before);
  });
});
