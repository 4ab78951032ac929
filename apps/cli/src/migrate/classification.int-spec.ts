import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { classes, classification, type ColumnClass } from '@navaz/migrations';
import { testDatabase, type TestDatabase } from '@navaz/testing';

/** Rooms in which a person may be. */
const roomsOfPeople = ['handover', 'identity'];

describe('the classification of columns', () => {
  let db: TestDatabase;
  let stored: string[];

  beforeAll(async () => {
    db = await testDatabase();
    const rows = await db.asOwner<{ column: string }>(
      `select n.nspname || '.' || c.relname || '.' || a.attname as column
       from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p', 'm') and not c.relispartition and a.attnum > 0 and not a.attisdropped
         and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') order by 1`,
    );
    stored = rows.map(({ column }) => column);
  });
  afterAll(() => db.close());

  const classified = (of: readonly ColumnClass[] = classes): string[] =>
    Object.entries(classification).flatMap(([table, columns]) =>
      of.flatMap((one) =>
        (columns[one] ?? '')
          .split(' ')
          .filter(Boolean)
          .map((column) => `${table}.${column}`),
      ),
    );

  it('names every column of the database exactly once, and none that is not there', () => {
    expect(classified().sort()).toEqual([...stored].sort());
  });

  it('lets people be in two rooms only', () => {
    const strays = classified(['personal', 'special']).filter(
      (column) => !roomsOfPeople.includes(column.split('.')[0] ?? ''),
    );
    expect(strays).toEqual([]);
  });

  it('takes what is sealed for personal: nobody seals a code', () => {
    const sealed = stored.filter((column) => /\.sealed(_\w+)?$/.test(column));
    expect(sealed.length).toBeGreaterThan(5);
    const open = classified(['public', 'internal']);
    expect(sealed.filter((column) => open.includes(column))).toEqual([]);
  });

  it('locks every table with a personal column by row, or keeps it to accounts', async () => {
    const rows = await db.asOwner<{ table: string }>(
      `select n.nspname || '.' || c.relname as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relrowsecurity`,
    );
    const locked = rows.map(({ table }) => table);
    const tables = Object.entries(classification)
      .filter(([table, columns]) => table.startsWith('handover.') && (columns.personal ?? columns.special))
      .map(([table]) => table);
    expect(tables.length).toBeGreaterThan(10);
    expect(tables.filter((table) => !locked.includes(table))).toEqual([]);
  });
});
