import type { Transaction } from '@navaz/platform';

/** Columns of a table with the types PostgreSQL reads them as. */
export type Columns = Readonly<Record<string, string>>;

/**
 * Writes rows in one statement: new ones are inserted, changed ones updated, equal ones left alone (no dead rows, and a
 * second run writes nothing). Values are keyed by column name.
 * @param key columns of the unique constraint
 * @param keep an extra condition under which an existing row may be updated, over the table's own name
 */
export const upsert = async (
  tx: Transaction,
  table: string,
  columns: Columns,
  key: readonly string[],
  rows: readonly Readonly<Record<string, unknown>>[],
  keep = 'true',
): Promise<void> => {
  const names = Object.keys(columns);
  const changing = names.filter((name) => !key.includes(name));
  await tx.query(
    `insert into directory.${table} (${names.join(', ')})
     select ${names.join(', ')}
     from jsonb_to_recordset($1::jsonb) as row (${names.map((name) => `${name} ${columns[name]}`).join(', ')})
     on conflict (${key.join(', ')}) do update set ${changing.map((name) => `${name} = excluded.${name}`).join(', ')}
     where (${keep})
       and (${changing.map((name) => `${table}.${name}`).join(', ')})
         is distinct from (${changing.map((name) => `excluded.${name}`).join(', ')})`,
    [JSON.stringify(rows)],
  );
};
