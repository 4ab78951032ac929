import type pg from 'pg';
import { Fault } from '@navaz/kernel';

/** A table of a backup, with the columns that are stored. */
export interface StoredTable {
  /** `schema.table`, quoted where needed. */
  readonly name: string;
  readonly columns: readonly string[];
}

/**
 * What is not worth keeping, or must not come back: work in the background is handed in anew, sessions and tokens of an
 * old day would let somebody in, keys of people have backups of their own.
 */
const leftOut = [
  'identity.session',
  'identity.provider_record',
  'platform.rate_limit',
  'consent.code_attempt',
  'public.schema_migration',
];
const schemasLeftOut = ['pg_catalog', 'information_schema', 'jobs', 'keys'];

interface Row {
  readonly name: string;
  readonly columns: string[];
  readonly needs: string[];
}

/** Every table to be kept, those first that others refer to. */
export const storedTables = async (client: pg.ClientBase): Promise<StoredTable[]> => {
  const { rows } = await client.query<Row>(
    `select c.oid::regclass::text as name,
       array(select quote_ident(a.attname) from pg_attribute a
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
         order by a.attnum) as columns,
       array(select distinct f.confrelid::regclass::text from pg_constraint f
         where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as needs
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and not c.relispartition and n.nspname <> all ($1)
       and n.nspname || '.' || c.relname <> all ($2)
     order by 1`,
    [schemasLeftOut, leftOut],
  );
  const ordered: Row[] = [];
  for (let left = rows; left.length > 0;) {
    const done = new Set(ordered.map(({ name }) => name));
    const ready = left.filter(({ needs }) => needs.every((one) => done.has(one) || leftOut.includes(one)));
    if (ready.length === 0)
      throw new Fault(`These tables refer to each other in a circle: ${left.map(({ name }) => name).join(', ')}.`);
    ordered.push(...ready);
    left = left.filter((row) => !ready.includes(row));
  }
  return ordered.map(({ name, columns }) => ({ name, columns }));
};

/** Names of the migrations a database has, in their order: a backup fits the schema it was made of. */
export const schemaOf = async (client: pg.ClientBase): Promise<string[]> => {
  const { rows } = await client.query<{ name: string }>(`select name from public.schema_migration order by id`);
  return rows.map(({ name }) => name);
};

/** A statement that names a table with its stored columns. */
export const copyOf = ({ name, columns }: StoredTable, direction: 'to stdout' | 'from stdin'): string =>
  `copy ${name} (${columns.join(', ')}) ${direction}`;
