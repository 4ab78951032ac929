import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { isRefusal, systemContext } from '@navaz/kernel';
import { sharedFile, snapshot, whereIs } from '@navaz/testing';
import { fixtureFolder, numbered, type FixtureRegistration } from './fixture.support-spec.js';
import { importedOnce } from './imported-once.support-spec.js';
import { RegisterImport } from './register-import.service.js';

const realMunicipalities = sharedFile('data/municipalities.csv', 'register-import-again');

describe('a later import', () => {
  const { rooms, run, read, one } = importedOnce();
  const ctx = systemContext('import-again');
  const changes = (registerId: number) =>
    read<{ field: string; old_value: unknown; new_value: unknown; source: string }>(
      `select c.field, c.old_value, c.new_value, c.source from directory.change c
       join directory.service s on s.id = c.service_id where s.register_id = '${registerId}' order by c.id`,
    );

  it('of the same file changes nothing at all', async () => {
    const before = await snapshot(rooms().db, ['directory']);
    const report = await run();
    expect([report.new.count, report.changed.count, report.ended.count, report.unchanged]).toEqual([0, 0, 0, 6]);
    expect(await snapshot(rooms().db, ['directory'])).toEqual(before);
  });

  it('follows the register field by field and writes history', async () => {
    const report = await run((items) => {
      const item = numbered(items, 2000001);
      item['doplnujiciInformaceVekoveSkupiny'] = 'od 18 let';
      item.formy = [
        {
          forma: { id: 'FormaSocialniSluzby/pob' },
          nepretrzitePoskytovani: true,
          kapacity: [{ pocet: 40, typ: { id: 'TypKapacitySocialniSluzby/luzka' } }],
        },
      ];
      item.ciloveSkupiny = item.ciloveSkupiny.slice(0, 1);
    });
    expect(report.changed.examples).toEqual(['2000001']);
    expect(await changes(2000001)).toEqual(
      expect.arrayContaining([
        { field: 'ageNote', old_value: 'od 18 do 64 let', new_value: 'od 18 let', source: 'register' },
        { field: 'ageTo', old_value: 64, new_value: null, source: 'register' },
        {
          field: 'targetGroups',
          old_value: ['bez-pristresi', 'krize'],
          new_value: ['bez-pristresi'],
          source: 'register',
        },
        {
          field: 'registeredCapacity',
          old_value: [{ form: 'residential', unit: 'beds', capacity: 32 }],
          new_value: [{ form: 'residential', unit: 'beds', capacity: 40 }],
          source: 'register',
        },
      ]),
    );
    expect(await changes(2000001)).toHaveLength(4);
    expect(await one(2000001, 'version, age_to')).toEqual({ version: 2, age_to: null });
  });

  it('ends a registration by its date, and opens it again', async () => {
    const ended = await run((items) => (numbered(items, 2000009).datumPoskytovaniDo = '2026-10-31'));
    expect(ended.ended.examples).toEqual(['2000009']);
    expect(await one(2000009, 'ended_on::text')).toEqual({ ended_on: '2026-10-31' });
    await run();
    expect(await one(2000009, 'ended_on')).toEqual({ ended_on: null });
    expect((await changes(2000009)).map((change) => change.new_value)).toEqual(['2026-10-31', null]);
  });

  it('ends a registration that vanished with the day of the run, once, until it is back', async () => {
    const without = (items: FixtureRegistration[]) =>
      items.filter((item) => (item as FixtureRegistration | null)?.identifikator !== '2000004');
    const first = await run(without);
    expect(first.vanished.examples).toEqual(['2000004']);
    rooms().clock.moveTo('2026-11-24T08:00:00Z');
    const second = await run(without);
    expect([second.vanished.count, second.ended.count]).toEqual([0, 0]);
    expect(await one(2000004, 'ended_on::text')).toEqual({ ended_on: '2026-11-22' });
    await run();
    expect(await one(2000004, 'ended_on')).toEqual({ ended_on: null });
  });

  it('ends what the register ended even where its other dates cannot be', async () => {
    const report = await run((items) => {
      numbered(items, 2000009)['datumPoskytovaniOd'] = '2025-01-01';
      numbered(items, 2000009).datumPoskytovaniDo = '2024-05-31';
    });
    expect(report.refused.examples.map((line) => line.registerId)).toContain('2000009');
    expect([report.ended.examples, report.vanished.count]).toEqual([['2000009'], 0]);
    expect(await one(2000009, 'ended_on::text, registered_from::text')).toEqual({
      ended_on: '2024-05-31',
      registered_from: '2010-01-01',
    });
  });

  it('keeps what is refused this time as it was', async () => {
    const report = await run((items) => (numbered(items, 2000009)['datumPoskytovaniOd'] = '2024-02-30'));
    expect(report.vanished.count).toBe(0);
    expect(await one(2000009, 'ended_on, version')).toEqual({ ended_on: null, version: 1 });
  });

  it('wipes an address that becomes secret, from the place and from history', async () => {
    const report = await run((items) => {
      for (const place of numbered(items, 2000009).zarizeni) place['utajenaAdresa'] = true;
    });
    expect(report.changed.examples).toEqual(['2000009']);
    expect(await whereIs(rooms().db, 'Sokolovská')).toEqual([]);
    expect(
      await read(`select f.visibility, f.ended_on is null as open from directory.facility f join directory.service s on s.id = f.service_id
                  where s.register_id = '2000009' order by 2`),
    ).toEqual([
      { visibility: 'secret', open: false },
      { visibility: 'secret', open: true },
    ]);
  });

  it('hides an address that becomes secret though the rest of the registration cannot be taken over', async () => {
    const again = () =>
      run((items) => {
        const item = numbered(items, 2000001);
        item.poskytovatel['nazev'] = null;
        (item.zarizeni[0] ?? {})['utajenaAdresa'] = true;
      });
    const report = await again();
    expect(report.refused.examples).toContainEqual({ registerId: '2000001', why: 'Chybí název poskytovatele.' });
    expect(report.changed.examples).toEqual(['2000001']);
    const places = `select f.visibility, f.house_number, f.register_fingerprint is null as forgotten
      from directory.facility f join directory.service s on s.id = f.service_id where s.register_id = '2000001' order by 1`;
    const hidden = [
      { visibility: 'open', house_number: '5', forgotten: false },
      { visibility: 'secret', house_number: null, forgotten: true },
    ];
    expect(await read(places)).toEqual(hidden);
    expect(await changes(2000001)).toMatchObject([
      { field: 'facilities', new_value: { added: 0, changed: 0, ended: 0, madeSecret: 1 } },
    ]);
    expect(await one(2000001, 'version')).toEqual({ version: 2 });

    expect((await again()).changed.count).toBe(0);
    expect(await read(places)).toEqual(hidden);
  });

  it('leaves the places as they are where a registration that cannot be taken over keeps none secret', async () => {
    const report = await run((items) => (numbered(items, 2000001).poskytovatel['nazev'] = null));
    expect([report.refused.count, report.changed.count]).toEqual([(await run()).refused.count + 1, 0]);
    expect(await one(2000001, 'version')).toEqual({ version: 1 });
  });

  it('takes anything but a clear no for secret', async () => {
    await run((items) => {
      for (const place of numbered(items, 2000009).zarizeni) place['utajenaAdresa'] = 'ano';
    });
    expect(await whereIs(rooms().db, 'Sokolovská')).toEqual([]);
  });

  it('gives municipalities their true points from a list in the folder', async () => {
    const folder = fixtureFolder();
    writeFileSync(
      join(folder, 'municipalities.csv'),
      'code,name,districtCode,orpCode,lat,lon\n560359,"Chodov",CZ0413,4107,50.24132,12.74741\n',
    );
    expect(isRefusal(await rooms().rooms.get(RegisterImport).run(ctx, folder))).toBe(false);
    expect(await read(`select point_of, latitude, orp_code from directory.municipality where code = '560359'`)).toEqual(
      [{ point_of: 'municipality', latitude: 50.24132, orp_code: '4107' }],
    );
  });

  (realMunicipalities.isThere ? it : it.skip)('reads the whole list of municipalities', async () => {
    const folder = fixtureFolder();
    copyFileSync(realMunicipalities.path, join(folder, 'municipalities.csv'));
    const written = await rooms().rooms.get(RegisterImport).municipalities(ctx, join(folder, 'municipalities.csv'));
    expect(written).toBeGreaterThan(6000);
    expect(await rooms().rooms.get(RegisterImport).municipalities(ctx, join(folder, 'municipalities.csv'))).toBe(0);
  });
});
