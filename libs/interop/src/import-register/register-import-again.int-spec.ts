import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { isRefusal, systemContext } from '@navaz/kernel';
import { sharedFile, snapshot, whereIs } from '@navaz/testing';
import { roomsForSpec, type RoomsForSpec } from '../rooms.support-spec.js';
import { fixtureFolder, numbered, type FixtureRegistration } from './fixture.support-spec.js';
import type { ImportReport } from './import-report.js';
import { RegisterImport } from './register-import.service.js';

jest.setTimeout(60_000);

const realMunicipalities = sharedFile('data/municipalities.csv', 'register-import-again');

describe('a later import', () => {
  let spec: RoomsForSpec;
  const ctx = systemContext('import-again');
  const read = <Row extends object>(sql: string): Promise<Row[]> => spec.db.asOwner<Row & Record<string, unknown>>(sql);
  const run = async (change?: (items: FixtureRegistration[]) => unknown): Promise<ImportReport> => {
    const answer = await spec.rooms.get(RegisterImport).run(ctx, fixtureFolder(change));
    if (isRefusal(answer)) throw new Error(answer.text.cs);
    return answer;
  };
  const changes = (registerId: number) =>
    read<{ field: string; old_value: unknown; new_value: unknown; source: string }>(
      `select c.field, c.old_value, c.new_value, c.source from directory.change c
       join directory.service s on s.id = c.service_id where s.register_id = '${registerId}' order by c.id`,
    );
  const one = async (registerId: number, columns: string): Promise<unknown> =>
    (await read(`select ${columns} from directory.service s where register_id = '${registerId}'`))[0];

  beforeAll(async () => {
    spec = await roomsForSpec('2026-11-22T08:00:00Z');
  });
  beforeEach(async () => {
    spec.clock.moveTo('2026-11-22T08:00:00Z');
    await spec.db.asOwner(`alter table directory.change disable trigger user`);
    await spec.db.asOwner(`delete from directory.change`);
    await spec.db.asOwner(`alter table directory.change enable trigger user`);
    await spec.db.asOwner(`delete from directory.register_conflict`);
    await spec.db.asOwner(`delete from directory.contact where origin = 'register'`);
    await spec.db.asOwner(`delete from directory.service`);
    await spec.db.asOwner(`delete from directory.organisation where origin in ('register', 'owner')`);
    await run();
  });
  afterAll(() => spec.close());

  it('of the same file changes nothing at all', async () => {
    const before = await snapshot(spec.db, ['directory']);
    const report = await run();
    expect([report.new.count, report.changed.count, report.ended.count, report.unchanged]).toEqual([0, 0, 0, 6]);
    expect(await snapshot(spec.db, ['directory'])).toEqual(before);
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
    spec.clock.moveTo('2026-11-24T08:00:00Z');
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

  it('leaves a registration whose IČO has a wrong digit this time with the provider it had', async () => {
    const before = await one(2000009, 'organisation_id, version');
    const report = await run((items) => (numbered(items, 2000009).poskytovatel.ico = '27112234'));
    expect(await one(2000009, 'organisation_id, version')).toEqual(before);
    expect(report.remarks.examples.map((line) => line.registerId)).toContain('2000009');
    expect([report.organisations.new, report.changed.count]).toEqual([0, 0]);
  });

  it('keeps what is refused this time as it was', async () => {
    const report = await run((items) => (numbered(items, 2000009)['datumPoskytovaniOd'] = '2024-02-30'));
    expect(report.vanished.count).toBe(0);
    expect(await one(2000009, 'ended_on, version')).toEqual({ ended_on: null, version: 1 });
  });

  it('leaves what the owner edited, and shows the difference as a conflict once, until both agree', async () => {
    await spec.db.asOwner(
      `update directory.service set name = 'Náš dům', age_to = null, owner_edited = '{ageTo,name}' where register_id = '2000001'`,
    );
    const first = await run();
    expect(first.conflicts).toEqual({ opened: 2, vanished: 0 });
    const second = await run((items) => (numbered(items, 2000001)['doplnujiciInformaceVekoveSkupiny'] = 'od 18 let'));
    expect(second.conflicts).toEqual({ opened: 0, vanished: 1 });
    expect(
      await read(
        `select field, register_value, owner_value, settled_as from directory.register_conflict order by field`,
      ),
    ).toEqual([
      { field: 'ageTo', register_value: 64, owner_value: null, settled_as: 'vanished' },
      { field: 'name', register_value: 'Azylový dům Přístav Ostrava', owner_value: 'Náš dům', settled_as: null },
    ]);
    expect(await one(2000001, 'name, age_note')).toEqual({ name: 'Náš dům', age_note: 'od 18 let' });
  });

  it('does not ask again about what the owner decided to keep, unless the register says something new', async () => {
    await spec.db.asOwner(
      `update directory.service set name = 'Náš dům', owner_edited = '{name}' where register_id = '2000001'`,
    );
    await run();
    await spec.db.asOwner(`update directory.register_conflict set settled_at = now(), settled_as = 'kept_own'`);
    expect((await run()).conflicts.opened).toBe(0);
    const renamed = await run((items) => {
      for (const place of numbered(items, 2000001).zarizeni) place['nazev'] = 'Dům Přístav';
    });
    expect(renamed.conflicts.opened).toBe(1);
  });

  it('leaves lists and contacts of the owner alone, too', async () => {
    await spec.db.asOwner(
      `update directory.service set owner_edited = '{contacts,facilities,forms,kinds,targetGroups}' where register_id = '2000001'`,
    );
    await spec.db.asOwner(
      `delete from directory.service_kind_offered where service_id = (select id from directory.service where register_id = '2000001')`,
    );
    await spec.db.asOwner(
      `delete from directory.facility where service_id = (select id from directory.service where register_id = '2000001')`,
    );
    await spec.db.asOwner(`update directory.contact set phone = '+420777000111', origin = 'owner'
                           where service_id = (select id from directory.service where register_id = '2000001')`);
    await run();
    expect(
      await one(
        2000001,
        `(select count(*)::int from directory.service_kind_offered where service_id = s.id) as kinds,
         (select count(*)::int from directory.facility where service_id = s.id) as places,
         (select array_agg(phone) from directory.contact where service_id = s.id) as phones`,
      ),
    ).toEqual({ kinds: 0, places: 0, phones: ['+420777000111'] });
    expect(
      (await read<{ field: string }>(`select field from directory.register_conflict order by field`)).map(
        (row) => row.field,
      ),
    ).toEqual(['contacts', 'facilities', 'kinds']);
  });

  it('keeps opening hours and contact at a distance, which the register does not know', async () => {
    await spec.db.asOwner(
      `insert into directory.service_form (service_id, form) select id, 'remote' from directory.service where register_id = '2000001'`,
    );
    await spec.db.asOwner(
      `update directory.service_form set opening_hours = '[{"day":1,"from":"08:00","to":"16:00","note":null}]' where form = 'residential'`,
    );
    await run((items) => {
      for (const form of numbered(items, 2000001).formy) form['nepretrzitePoskytovani'] = false;
    });
    expect(
      await read(`select form, nonstop, opening_hours is not null as hours, registered_capacity from directory.service_form f
                  join directory.service s on s.id = f.service_id where s.register_id = '2000001' order by form`),
    ).toEqual([
      { form: 'remote', nonstop: null, hours: false, registered_capacity: null },
      { form: 'residential', nonstop: false, hours: true, registered_capacity: 32 },
    ]);
  });

  it('wipes an address that becomes secret, from the place and from history', async () => {
    const report = await run((items) => {
      for (const place of numbered(items, 2000009).zarizeni) place['utajenaAdresa'] = true;
    });
    expect(report.changed.examples).toEqual(['2000009']);
    expect(await whereIs(spec.db, 'Sokolovská')).toEqual([]);
    expect(
      await read(`select f.visibility, f.ended_on is null as open from directory.facility f join directory.service s on s.id = f.service_id
                  where s.register_id = '2000009' order by 2`),
    ).toEqual([
      { visibility: 'secret', open: false },
      { visibility: 'secret', open: true },
    ]);
  });

  it('takes anything but a clear no for secret', async () => {
    await run((items) => {
      for (const place of numbered(items, 2000009).zarizeni) place['utajenaAdresa'] = 'ano';
    });
    expect(await whereIs(spec.db, 'Sokolovská')).toEqual([]);
  });

  it('moves a service with its contacts to another provider', async () => {
    await run((items) => (numbered(items, 2000009).poskytovatel = numbered(items, 2000001).poskytovatel));
    expect(
      await read(`select o.ico, c.organisation_id = s.organisation_id as together from directory.service s
                  join directory.organisation o on o.id = s.organisation_id join directory.contact c on c.service_id = s.id
                  where s.register_id = '2000009'`),
    ).toEqual([{ ico: '00643211', together: true }]);
  });

  it('follows a merge to the organisation that survived', async () => {
    await spec.db.asOwner(
      `insert into directory.organisation (kind, name, origin, version) values ('ngo', 'Přeživší', 'owner', 1)`,
    );
    await spec.db.asOwner(
      `update directory.organisation set merged_into_id = (select id from directory.organisation where name = 'Přeživší') where register_key = 'ico:27112233'`,
    );
    await spec.db.asOwner(`update directory.organisation set owner_edited = '{name}' where name = 'Přeživší'`);
    await run();
    expect(
      await read(`select distinct o.name from directory.service s join directory.organisation o on o.id = s.organisation_id
                       where s.register_id in ('2000003', '2000004')`),
    ).toEqual([{ name: 'Přeživší' }]);
    const before = await snapshot(spec.db, ['directory']);
    await run();
    expect(await snapshot(spec.db, ['directory'])).toEqual(before);
  });

  it('adopts the one record somebody made of the same legal person, keeping its words', async () => {
    await spec.db.asOwner(
      `delete from directory.contact where organisation_id in (select id from directory.organisation where register_key = 'ico:00212423') or service_id is not null`,
    );
    await spec.db.asOwner(`delete from directory.service where register_id = '2000009'`);
    await spec.db.asOwner(`delete from directory.organisation where register_key = 'ico:00212423'`);
    await spec.db.asOwner(
      `insert into directory.organisation (kind, name, ico, origin, version) values ('ngo', 'Naše poradna', '00212423', 'owner', 1)`,
    );
    await run();
    expect(
      await read(`select name, register_key from directory.organisation where ico = '00212423' and kind = 'ngo'`),
    ).toEqual([{ name: 'Naše poradna', register_key: 'ico:00212423' }]);
  });

  it.each([
    ['a unit an owner made under another organisation', { listed: false, isUnit: true, edited: '{ico,name}' }],
    ['a unit the coordinator listed', { listed: true, isUnit: true, edited: '{}' }],
    ['an organisation that is not listed', { listed: false, isUnit: false, edited: '{}' }],
    ['an organisation whose owner wrote the IČO', { listed: true, isUnit: false, edited: '{ico}' }],
  ])('gives the registrations of a provider to nobody else: %s', async (_name, { listed, isUnit, edited }) => {
    await spec.db.asOwner(`delete from directory.contact where service_id is not null
      or organisation_id in (select id from directory.organisation where register_key = 'ico:00212423')`);
    await spec.db.asOwner(`delete from directory.service where register_id = '2000009'`);
    await spec.db.asOwner(`delete from directory.organisation where register_key = 'ico:00212423'`);
    await spec.db.asOwner(
      `insert into directory.organisation (kind, name, ico, origin, version, parent_id, listed, owner_edited)
       values ('ngo', 'Cizí', '00212423', 'owner', 1,
         ${isUnit ? `(select id from directory.organisation where register_key = 'ico:27112233')` : 'null'},
         ${listed}, '${edited}')`,
    );
    const report = await run();
    expect(
      await read(`select o.register_key, o.origin, o.listed from directory.service s
                  join directory.organisation o on o.id = s.organisation_id where s.register_id = '2000009'`),
    ).toEqual([{ register_key: 'ico:00212423', origin: 'register', listed: true }]);
    expect(await read(`select register_key from directory.organisation where name = 'Cizí'`)).toEqual([
      { register_key: null },
    ]);
    expect(report.remarks.examples).toContainEqual({
      registerId: '2000009',
      why: expect.stringContaining('stejným IČO'),
    });
  });

  it('gives municipalities their true points from a list in the folder', async () => {
    const folder = fixtureFolder();
    writeFileSync(
      join(folder, 'municipalities.csv'),
      'code,name,districtCode,orpCode,lat,lon\n560359,"Chodov",CZ0413,4107,50.24132,12.74741\n',
    );
    expect(isRefusal(await spec.rooms.get(RegisterImport).run(ctx, folder))).toBe(false);
    expect(await read(`select point_of, latitude, orp_code from directory.municipality where code = '560359'`)).toEqual(
      [{ point_of: 'municipality', latitude: 50.24132, orp_code: '4107' }],
    );
  });

  (realMunicipalities.isThere ? it : it.skip)('reads the whole list of municipalities', async () => {
    const folder = fixtureFolder();
    copyFileSync(realMunicipalities.path, join(folder, 'municipalities.csv'));
    const written = await spec.rooms.get(RegisterImport).municipalities(ctx, join(folder, 'municipalities.csv'));
    expect(written).toBeGreaterThan(6000);
    expect(await spec.rooms.get(RegisterImport).municipalities(ctx, join(folder, 'municipalities.csv'))).toBe(0);
  });
});
