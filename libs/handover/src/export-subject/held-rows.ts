import type { OwnerKey, Transaction } from '@navaz/platform';
import { leftOut, type HeldTable } from './held-tables.js';

/** A row as it lies in the database, by its columns. */
export type HeldRow = Readonly<Record<string, unknown>>;

const notGiven: ReadonlySet<string> = new Set(Object.values(leftOut).flatMap(({ columns }) => columns));

/** What was sealed as JSON is given as such, a text as a text; without the key, nothing. */
const opened = (sealed: Buffer | null, key: OwnerKey | null): unknown => {
  if (!sealed || !key) return null;
  const text = key.open(sealed);
  return text.startsWith('{') || text.startsWith('[') ? (JSON.parse(text) as unknown) : text;
};

/**
 * All rows of a table that belong to a person or request and that the actor's unit holds, every column of them: one that
 * is added later is given too.
 */
export const heldRows = async (
  tx: Transaction,
  { table, of, sealed }: HeldTable,
  id: string,
  key: OwnerKey | null,
): Promise<HeldRow[]> => {
  const rows = await tx.query<{ row: HeldRow; sealed: Buffer | null }>(
    `select to_jsonb(t) as row, ${sealed ? `t.${sealed.column}` : 'null'} as sealed
     from handover.${table} t where ${of} order by 1`,
    [id],
  );
  return rows.map((found) => {
    const row = Object.entries(found.row).filter(([column]) => column !== sealed?.column && !notGiven.has(column));
    return { ...Object.fromEntries(row), ...(sealed ? { [sealed.opened]: opened(found.sealed, key) } : {}) };
  });
};
