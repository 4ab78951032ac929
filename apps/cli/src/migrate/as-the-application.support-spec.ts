import type { RequestContext } from '@navaz/kernel';
import { sqlStateOf } from '@navaz/platform';
import type { TestDatabase } from '@navaz/testing';

/** Runs a statement as the application, on behalf of whoever it likes. */
export const asApplication = <Row extends Record<string, unknown>>(
  db: TestDatabase,
  ctx: RequestContext,
  sql: string,
  given: readonly unknown[] = [],
): Promise<Row[]> => db.database.transaction(ctx, (tx) => tx.query<Row>(sql, given));

/** How such a statement ends: `done`, or the state of its fault. */
export const stateOf = (
  db: TestDatabase,
  ctx: RequestContext,
  sql: string,
  given: readonly unknown[] = [],
): Promise<string> =>
  asApplication(db, ctx, sql, given).then(
    () => 'done',
    (error: unknown) => sqlStateOf(error) ?? 'no state',
  );
