import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, wordsOfCheck, type TestDatabase } from '@navaz/testing';
import { categories, expressions, formerCategories, formerPurposes, purposes } from './grant.js';
import { grantMoves, grantStates, type StoredState } from './grant.state.js';

describe('words and moves of the database', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.close());

  it.each([
    ['subject_grant_purpose', [...purposes, ...formerPurposes]],
    ['subject_grant_category', [...categories, ...formerCategories]],
    ['expression_expressed', expressions],
    ['subject_grant_state', grantStates.filter((state) => state !== 'expired')],
  ])('are those of the code: %s', async (name, words) => {
    expect(await wordsOfCheck(db, name)).toEqual(words);
  });

  it('are those of the table of states', async () => {
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
