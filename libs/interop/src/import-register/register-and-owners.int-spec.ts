import { describe, expect, it } from '@jest/globals';
import { snapshot } from '@navaz/testing';
import { numbered } from './fixture.support-spec.js';
import { importedOnce } from './imported-once.support-spec.js';

describe('a later import and what others say', () => {
  const { rooms, run, read, one } = importedOnce();

  it('leaves a registration whose IČO has a wrong digit this time with the provider it had', async () => {
    const before = await one(2000009, 'organisation_id, version');
    const report = await run((items) => (numbered(items, 2000009).poskytovatel.ico = '27112234'));
    expect(await one(2000009, 'organisation_id, version')).toEqual(before);
    expect(report.remarks.examples.map((line) => line.registerId)).toContain('2000009');
    expect([report.organisations.new, report.changed.count]).toEqual([0, 0]);
  });

  it('leaves what the owner edited, and shows the difference as a conflict once, until both agree', async () => {
    await rooms().db.asOwner(
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
    await rooms().db.asOwner(
      `update directory.service set name = 'Náš dům', owner_edited = '{name}' where register_id = '2000001'`,
    );
    await run();
    await rooms().db.asOwner(`update directory.register_conflict set settled_at = now(), settled_as = 'kept_own'`);
    expect((await run()).conflicts.opened).toBe(0);
    const renamed = await run((items) => {
      for (const place of numbered(items, 2000001).zarizeni) place['nazev'] = 'Dům Přístav';
    });
    expect(renamed.conflicts.opened).toBe(1);
  });

  it('leaves lists and contacts of the owner alone, too', async () => {
    await rooms().db.asOwner(
      `update directory.service set owner_edited = '{contacts,facilities,forms,kinds,targetGroups}' where register_id = '2000001'`,
    );
    await rooms().db.asOwner(
      `delete from directory.service_kind_offered where service_id = (select id from directory.service where register_id = '2000001')`,
    );
    await rooms().db.asOwner(
      `delete from directory.facility where service_id = (select id from directory.service where register_id = '2000001')`,
    );
    await rooms().db.asOwner(`update directory.contact set phone = '+420777000111', origin = 'owner'
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
    await rooms().db.asOwner(
      `insert into directory.service_form (service_id, form) select id, 'remote' from directory.service where register_id = '2000001'`,
    );
    await rooms().db.asOwner(
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

  it('moves a service with its contacts to another provider', async () => {
    await run((items) => (numbered(items, 2000009).poskytovatel = numbered(items, 2000001).poskytovatel));
    expect(
      await read(`select o.ico, c.organisation_id = s.organisation_id as together from directory.service s
                  join directory.organisation o on o.id = s.organisation_id join directory.contact c on c.service_id = s.id
                  where s.register_id = '2000009'`),
    ).toEqual([{ ico: '00643211', together: true }]);
  });

  it('follows a merge to the organisation that survived', async () => {
    await rooms().db.asOwner(
      `insert into directory.organisation (kind, name, origin, version) values ('ngo', 'Přeživší', 'owner', 1)`,
    );
    await rooms().db.asOwner(
      `update directory.organisation set merged_into_id = (select id from directory.organisation where name = 'Přeživší') where register_key = 'ico:27112233'`,
    );
    await rooms().db.asOwner(`update directory.organisation set owner_edited = '{name}' where name = 'Přeživší'`);
    await run();
    expect(
      await read(`select distinct o.name from directory.service s join directory.organisation o on o.id = s.organisation_id
                       where s.register_id in ('2000003', '2000004')`),
    ).toEqual([{ name: 'Přeživší' }]);
    const before = await snapshot(rooms().db, ['directory']);
    await run();
    expect(await snapshot(rooms().db, ['directory'])).toEqual(before);
  });

  it('adopts the one record somebody made of the same legal person, keeping its words', async () => {
    await rooms().db.asOwner(
      `delete from directory.contact where organisation_id in (select id from directory.organisation where register_key = 'ico:00212423') or service_id is not null`,
    );
    await rooms().db.asOwner(`delete from directory.service where register_id = '2000009'`);
    await rooms().db.asOwner(`delete from directory.organisation where register_key = 'ico:00212423'`);
    await rooms().db.asOwner(
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
    await rooms().db.asOwner(`delete from directory.contact where service_id is not null
      or organisation_id in (select id from directory.organisation where register_key = 'ico:00212423')`);
    await rooms().db.asOwner(`delete from directory.service where register_id = '2000009'`);
    await rooms().db.asOwner(`delete from directory.organisation where register_key = 'ico:00212423'`);
    await rooms().db.asOwner(
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
});
