import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DataSource } from 'typeorm';
import { testDatabase, type TestDatabase } from '@navaz/testing';
import { consentEntities } from './consent-entities.js';
import { categories, expressions, purposes } from './grant.js';
import { grantMoves, grantStates, type StoredState } from './grant.state.js';

jest.setTimeout(60_000);

describe('entities and migrations say the same', () => {
  let db: TestDatabase;
  let source: DataSource;

  beforeAll(async () => {
    db = await testDatabase();
    source = await new DataSource({
      type: 'postgres',
      url: db.ownerUrl,
      entities: consentEntities,
      installExtensions: false,
    }).initialize();
  });

  afterAll(async () => {
    await source.destroy();
    await db.close();
  });

  it('TypeORM would change nothing', async () => {
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    expect(upQueries.map((query) => query.query)).toEqual([]);
  });

  it('every table of the schema has an entity', async () => {
    const rows = await db.asOwner<{ name: string }>(
      `select table_name as name from information_schema.tables
       where table_schema = 'consent' and table_type = 'BASE TABLE' order by 1`,
    );
    expect(rows.map((row) => row.name)).toEqual(source.entityMetadatas.map((metadata) => metadata.tableName).sort());
  });

  it.each([
    ['subject_grant_purpose', purposes],
    ['subject_grant_category', categories],
    ['expression_expressed', expressions],
    ['subject_grant_state', grantStates.filter((state) => state !== 'expired')],
  ])('the database knows the same words: %s', async (name, words) => {
    const [row] = await db.asOwner<{ rule: string }>(
      `select pg_get_constraintdef(oid) as rule from pg_constraint where conname = $1`,
      [name],
    );
    expect([...(row?.rule ?? '').matchAll(/'([a-z_]+)'::text/g)].map((match) => match[1])).toEqual(words);
  });

  it('the database knows the same moves', async () => {
    const states = Object.keys(grantMoves) as StoredState[];
    const pairs = [...states, 'expired'].flatMap((from) => [...states, 'expired'].map((to) => ({ from, to })));
    const legal = await db.asOwner<{ from: StoredState; to: StoredState }>(
      `select pair.from_state as "from", pair.to_state as "to"
       from jsonb_to_recordset($1) as pair(from_state text, to_state text)
       where consent.is_legal_move(pair.from_state, pair.to_state)`,
      [JSON.stringify(pairs.map(({ from, to }) => ({ from_state: from, to_state: to })))],
    );
    expect(legal).toEqual(
      states.flatMap((from) =>
        [...states, 'expired'].filter((to) => grantMoves[from].includes(to as StoredState)).map((to) => ({ from, to })),
      ),
    );
  });
});
