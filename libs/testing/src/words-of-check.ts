import type { TestDatabase } from './test-database.js';

/** The words a check constraint of the schema lists, in its order; empty where there is no such constraint. */
export const wordsOfCheck = async (db: TestDatabase, constraint: string): Promise<string[]> => {
  const [row] = await db.asOwner<{ rule: string }>(
    `select pg_get_constraintdef(oid) as rule from pg_constraint where conname = $1`,
    [constraint],
  );
  return [...(row?.rule ?? '').matchAll(/'([a-z_0-9]+)'::text/g)].map((match) => match[1] ?? '');
};
