import { describe, expect, it } from '@jest/globals';
import { heldTablesOfConsent, notOfTheSubject } from '@navaz/consent';
import { heldTables, leftOut, ofNobody } from '@navaz/handover';
import { classification } from '@navaz/migrations';

/** Why columns of these tables are not in what a person takes along. */
const otherTables: Readonly<Record<string, string>> = {
  'consent.slip_code': 'A hash of the code that only the person has.',
  'consent.code_attempt': 'Hashes of addresses from which codes were typed; of nobody one can tell.',
};

const columnsOf = (table: string, ...of: readonly ('personal' | 'special' | 'internal')[]): string[] =>
  of.flatMap((one) => (classification[table]?.[one] ?? '').split(' ').filter((name) => name !== ''));

const tablesIn = (schema: string): string[] =>
  Object.keys(classification)
    .filter((table) => table.startsWith(`${schema}.`))
    .map((table) => table.slice(schema.length + 1));

describe('what a person takes along', () => {
  it('holds every table of the room that knows people, but those that hold nothing of anybody', () => {
    const exported = new Set(heldTables.map(({ table }) => table));
    for (const table of tablesIn('handover'))
      expect([table, exported.has(table)]).toEqual([table, !(table in ofNobody)]);
    for (const table of Object.keys(ofNobody))
      expect(columnsOf(`handover.${table}`, 'personal', 'special')).toEqual([]);
    expect(tablesIn('handover')).toEqual(expect.arrayContaining([...exported]));
  });

  it('holds every column of them that tells of a person, sealed ones opened, but hashes', () => {
    const out = new Set(Object.values(leftOut).flatMap(({ columns }) => columns));
    for (const table of tablesIn('handover')) {
      const opened = new Set(heldTables.flatMap((one) => (one.table === table && one.sealed ? one.sealed.column : [])));
      const columns = columnsOf(`handover.${table}`, 'personal', 'special');
      for (const column of columns) {
        if (column.startsWith('sealed')) expect([table, column, opened.has(column)]).toEqual([table, column, true]);
        else if (column !== 'hash') expect([table, column, out.has(column)]).toEqual([table, column, false]);
      }
    }
  });

  it('leaves out no column that does not exist, and says why it leaves out each', () => {
    const known = new Set(
      tablesIn('handover').flatMap((table) => columnsOf(`handover.${table}`, 'internal', 'personal')),
    );
    for (const { columns, why } of Object.values(leftOut)) {
      expect(why.length).toBeGreaterThan(20);
      for (const column of columns) expect([column, known.has(column)]).toEqual([column, true]);
    }
  });

  it('holds what was asked and said, but which worker it was', () => {
    for (const table of tablesIn('consent')) {
      const exported = (heldTablesOfConsent as readonly string[]).includes(table);
      expect([table, exported || `consent.${table}` in otherTables]).toEqual([table, true]);
    }
    for (const column of notOfTheSubject) expect(column).toMatch(/membership_id$|^notice_hash$/);
  });
});
