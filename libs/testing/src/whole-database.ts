import { withoutMarks } from '@navaz/kernel';
import type { TestDatabase } from './test-database.js';

/** A database that can be looked at past row-level security. */
export type SeenAsOwner = Pick<TestDatabase, 'asOwner'>;

interface Place {
  readonly table: string;
  readonly column: string;
}

/** Every column of every table, in every schema but PostgreSQL's own. */
const columns = (db: SeenAsOwner): Promise<Place[]> =>
  db.asOwner<Place & Record<string, unknown>>(
    `select format('%I.%I', table_schema, table_name) as table, quote_ident(column_name) as column
     from information_schema.columns
     where table_schema not in ('pg_catalog', 'information_schema')
     order by 1, 2`,
  );

/**
 * Tables and columns in which a word is found, letter case and diacritics of its beginning aside. Every table is looked
 * at.
 */
export const whereIs = async (db: SeenAsOwner, word: string): Promise<string[]> => {
  const found: string[] = [];
  for (const { table, column } of await columns(db)) {
    const [row] = await db.asOwner<{ hits: string }>(
      `select count(*) as hits from ${table} where ${column}::text ilike $1 or ${column}::text ilike $2`,
      [`%${word}%`, `%${withoutMarks(word)}%`],
    );
    if (Number(row?.hits) > 0) found.push(`${table}.${column}`);
  }
  return found;
};

/** Rows and content of every table of the given schemas, as one figure each: equal figures = nothing was changed. */
export const snapshot = async (db: SeenAsOwner, schemas: readonly string[]): Promise<Record<string, string>> => {
  const tables = await db.asOwner<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_schema = any($1::text[]) and table_type = 'BASE TABLE' order by 1`,
    [schemas],
  );
  const figures: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await db.asOwner<{ figure: string }>(
      `select count(*) || ':' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as figure from ${name} t`,
    );
    figures[name] = row?.figure ?? '';
  }
  return figures;
};
