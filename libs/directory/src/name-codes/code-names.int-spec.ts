import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FakeClock, testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { directoryEntities } from '../entities/directory-entities.js';
import { installCodeLists } from '../install-code-lists/install-code-lists.js';
import { CodeNames } from './code-names.js';

describe('names of codes', () => {
  let db: TestDatabase;
  let clock: FakeClock;
  let names: CodeNames;

  beforeAll(async () => {
    db = await testDatabase(directoryEntities);
    await db.database.transaction(testContext(), installCodeLists);
  });
  afterAll(() => db.close());
  beforeEach(() => {
    clock = FakeClock.at('2026-11-22T12:00:00Z');
    names = new CodeNames(db.database, clock);
  });

  const town = (code: string): Promise<string> => names.apply((lists) => lists.municipalities.of(code).name);

  it('stand in the Czech order: ch after h, equal names together', async () => {
    const added = ['Chrast', 'Hrob', 'Cvikov', 'Hrob'].map((name, index) => [`90000${index}`, name]);
    for (const [code, name] of added) {
      await db.asOwner(
        `insert into directory.municipality (code, name, district_code, region_code, latitude, longitude, point_of)
         values ($1, $2, 'CZ0425', 'CZ042', 50, 14, 'municipality')`,
        [code, name],
      );
    }
    expect(
      await names.apply((lists) => lists.municipalities.sorted(['900000', '900001', '900002']).map(({ name }) => name)),
    ).toEqual(['Cvikov', 'Hrob', 'Chrast']);
    const ranks = await names.apply((lists) =>
      ['900001', '900003', null].map((code) => lists.municipalities.rank(code)),
    );
    expect(ranks[0]).toBe(ranks[1]);
    expect(ranks[2]).toBe(Number.MAX_SAFE_INTEGER);
  });

  it('a code that came a moment ago is read at once; one that is nowhere is a fault', async () => {
    expect(await town('554821')).toBe('Ostrava');
    await db.asOwner(
      `insert into directory.municipality (code, name, district_code, region_code, latitude, longitude, point_of)
       values ('999999', 'Nová Ves', 'CZ0425', 'CZ042', 50, 14, 'municipality')`,
    );
    expect(await town('999999')).toBe('Nová Ves');
    await expect(town('000000')).rejects.toThrow('municipality/000000');
  });

  it('a name that changed is told a minute later', async () => {
    expect(await town('582786')).toBe('Brno');
    await db.asOwner(`update directory.municipality set name = 'Brno-město' where code = '582786'`);
    clock.advance(59_000);
    expect(await town('582786')).toBe('Brno');
    clock.advance(1_000);
    expect(await town('582786')).toBe('Brno-město');
  });

  it('an area of an unknown code is shown by its code', async () => {
    const areas = await names.apply((lists) => [
      lists.area('country', 'CZ'),
      lists.area('orp', '8119'),
      lists.area('orp', 'x'),
    ]);
    expect(areas).toMatchObject([{ name: 'Česká republika' }, { name: 'Ostrava' }, { code: 'x', name: 'x' }]);
  });
});
