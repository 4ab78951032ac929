import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { anyEngine, documentWith, planWith } from '../engine/engine-contract.support-spec.js';
import { GenerationGone } from '../engine/search-engine.js';
import { PostgresEngine } from './postgres-engine.js';

describe('PostgreSQL as the search engine', () => {
  let db: TestDatabase;
  let engine: PostgresEngine;

  beforeAll(async () => {
    db = await testDatabase();
    engine = new PostgresEngine(db.database);
  });
  afterAll(() => db.close());

  anyEngine(
    () => engine,
    () => db.database,
  );

  it('forgets the past after an hour, and says so to who still pages in it', async () => {
    const ctx = testContext();
    const one = documentWith({ kinds: ['k-sweep'] });
    await db.database.transaction(ctx, (tx) => engine.put(tx, [one], []));
    const generation = await engine.generation();
    await db.database.transaction(ctx, (tx) => engine.put(tx, [], [one.id]));
    await engine.sweep(ctx);
    expect(await engine.search(planWith({ generation }))).not.toBeInstanceOf(GenerationGone);
    await db.asOwner(
      `update search.search_document set died_at = now() - interval '61 minutes' where died is not null`,
    );
    await engine.sweep(ctx);
    expect(await engine.search(planWith({ generation }))).toBeInstanceOf(GenerationGone);
    const [left] = await db.asOwner<{ n: number }>(
      `select count(*)::int as n from search.search_document where died is not null`,
    );
    expect(left?.n).toBe(0);
  });
});
