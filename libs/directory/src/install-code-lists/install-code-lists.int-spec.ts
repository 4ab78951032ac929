import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { directoryEntities } from '../entities/directory-entities.js';
import { installCodeLists } from './install-code-lists.js';

describe('installCodeLists', () => {
  let db: TestDatabase;
  const install = (): Promise<void> => db.database.transaction(testContext(), installCodeLists);

  beforeAll(async () => {
    db = await testDatabase(directoryEntities);
    await install();
  });

  afterAll(() => db.close());

  it.each([
    ['region', 14],
    ['district', 77],
    ['orp', 206],
    ['city_district', 22],
    ['service_kind', 52],
    ['target_group', 47],
    ['prison', 35],
  ])('%s has %i rows', async (table, count) => {
    const [row] = await db.asOwner<{ n: number }>(`select count(*)::int as n from directory.${table}`);
    expect(row?.n).toBe(count);
  });

  it('institutions are organisations, one per unit', async () => {
    const rows = await db.asOwner(
      `select kind, count(*)::int as n from directory.organisation group by kind order by kind collate "C"`,
    );
    expect(rows).toEqual([
      { kind: 'child_protection', n: 227 },
      { kind: 'coordinator', n: 1 },
      { kind: 'labour_office', n: 77 },
      { kind: 'municipal_department', n: 227 },
      { kind: 'prison', n: 35 },
      { kind: 'probation_centre', n: 77 },
    ]);
  });

  it('finds the units by their keys, with what they are responsible for', async () => {
    const rows = await db.asOwner(
      `select register_key, name, region_code, district_code, orp_code, municipality_code, city_district_code
       from directory.organisation
       where register_key in ('prison:kurim', 'curator:8119', 'probation:CZ0806', 'curator:praha-8') order by register_key`,
    );
    expect(rows).toEqual([
      expect.objectContaining({ register_key: 'curator:8119', name: 'Sociální kurátor Ostrava', orp_code: '8119' }),
      expect.objectContaining({ register_key: 'curator:praha-8', city_district_code: 'praha-8', orp_code: '1000' }),
      expect.objectContaining({ register_key: 'prison:kurim', municipality_code: '583251', region_code: 'CZ064' }),
      expect.objectContaining({
        register_key: 'probation:CZ0806',
        name: 'Probační a mediační služba, středisko Ostrava',
        municipality_code: '554821',
      }),
    ]);
  });

  it('every seat of a region is a municipality', async () => {
    const rows = await db.asOwner(
      `select code from directory.region r
       where not exists (select from directory.municipality m where m.code = r.seat_municipality_code)`,
    );
    expect(rows).toEqual([]);
  });

  it('every code of a small list has both labels', async () => {
    const rows = await db.asOwner(`select list, code from directory.code_item where name = '' or name_en = ''`);
    expect(rows).toEqual([]);
  });

  it('writes nothing the second time', async () => {
    const versions = `select 'o' || register_key as k, xmin::text from directory.organisation
      union all select 'p' || code, xmin::text from directory.prison
      union all select 'c' || list || code, xmin::text from directory.code_item
      union all select 'm' || code, xmin::text from directory.municipality order by 1`;
    const before = await db.asOwner(versions);
    await install();
    expect(await db.asOwner(versions)).toEqual(before);
  });

  it('puts right what was altered, but not what the institution edited', async () => {
    await db.asOwner(`update directory.region set name = 'x' where code = 'CZ042'`);
    await db.asOwner(`update directory.organisation set name = 'x' where register_key = 'curator:8119'`);
    await db.asOwner(
      `update directory.organisation set name = 'Věznice Kuřim, moje slova', owner_edited = '{name}'
       where register_key = 'prison:kurim'`,
    );
    await install();
    const [region] = await db.asOwner(`select name from directory.region where code = 'CZ042'`);
    expect(region).toEqual({ name: 'Ústecký kraj' });
    const names = await db.asOwner(
      `select name from directory.organisation where register_key in ('curator:8119', 'prison:kurim') order by name`,
    );
    expect(names).toEqual([{ name: 'Sociální kurátor Ostrava' }, { name: 'Věznice Kuřim, moje slova' }]);
  });
});
