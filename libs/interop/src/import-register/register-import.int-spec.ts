import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { isRefusal, systemContext } from '@navaz/kernel';
import { snapshot, whereIs } from '@navaz/testing';
import { roomsForSpec, type RoomsForSpec } from '../rooms.support-spec.js';
import { dropFixtureFolders, fixtureFolder } from './fixture.support-spec.js';
import type { ImportReport } from './import-report.js';
import { RegisterImport } from './register-import.service.js';
import { renderReport } from './render-report.js';

jest.setTimeout(60_000);

describe('the first import of a register', () => {
  let spec: RoomsForSpec;
  let report: ImportReport;
  const ctx = systemContext('import');
  const read = <Row extends object>(sql: string): Promise<Row[]> => spec.db.asOwner<Row & Record<string, unknown>>(sql);
  const service = async (registerId: number, columns: string): Promise<unknown> =>
    (await read(`select ${columns} from directory.service s where register_id = '${registerId}'`))[0];
  const run = async (options = {}): Promise<ImportReport> => {
    const answer = await spec.rooms.get(RegisterImport).run(ctx, fixtureFolder(), options);
    if (isRefusal(answer)) throw new Error(answer.code);
    return answer;
  };

  beforeAll(async () => {
    spec = await roomsForSpec('2026-11-22T08:00:00Z');
    const before = await snapshot(spec.db, ['directory', 'audit']);
    const dry = await run({ dryRun: true });
    expect(await snapshot(spec.db, ['directory', 'audit'])).toEqual(before);
    report = await run();
    expect({ ...dry, dryRun: false }).toEqual(report);
  });
  afterAll(async () => {
    await spec.close();
    dropFixtureFolders();
  });

  it('tried dry first says the same and stores nothing but its own log', async () => {
    expect(
      await read(`select status, dry_run, finished_at is not null as finished from interop.import_run order by id`),
    ).toEqual([
      { status: 'done', dry_run: true, finished: true },
      { status: 'done', dry_run: false, finished: true },
    ]);
  });

  it('reports what is new, refused and why', () => {
    expect(report.read).toBe(11);
    expect(report.new).toEqual({
      count: 6,
      examples: ['2000001', '2000002', '2000003', '2000004', '2000005', '2000009'],
    });
    expect(report.refused.examples).toEqual([
      { registerId: '2000006', why: 'Konec poskytování je dřív než jeho začátek.' },
      { registerId: '2000007', why: 'Datum začátku poskytování neexistuje v kalendáři.' },
      { registerId: '2000008', why: 'Chybí název poskytovatele.' },
      { registerId: '2000001', why: 'Registrace je v souboru podruhé; platí první výskyt.' },
      { registerId: 'položka č. 10', why: 'Položka není registrace.' },
    ]);
    expect(report.unknownKinds).toEqual([
      { code: 'DruhSocialniSluzby/99', name: 'služba, kterou zákon teprve zavede', registrations: 1 },
    ]);
    expect(report.unknownGroups).toEqual([{ code: 'CilovaSkupinaOsoby/999', name: null, registrations: 1 }]);
    expect(report.facilities).toEqual({ read: 9, secret: 2, doubled: 1 });
    expect(report.municipalitiesAdded).toBe(1);
    expect(report.remarks.examples[0]?.registerId).toBe('2000005');
    expect(renderReport(report)).toContain('DruhSocialniSluzby/99 (služba, kterou zákon teprve zavede): 1 registrace');
  });

  it('takes a service with its parts, capacity as registered only', async () => {
    expect(
      await service(
        2000001,
        `name, age_from, age_to, age_note, ended_on, origin, version, register_kind_code,
         (select array_agg(kind_code) from directory.service_kind_offered where service_id = s.id) as kinds,
         (select array_agg(group_code order by 1) from directory.service_target_group where service_id = s.id) as groups,
         (select array_agg(code order by code) from directory.service_area where service_id = s.id) as areas,
         (select jsonb_agg(jsonb_build_array(form, nonstop, registered_capacity, registered_capacity_unit))
          from directory.service_form where service_id = s.id) as forms,
         (select jsonb_agg(jsonb_build_array(function_code, phone, email, web, note)) from directory.contact where service_id = s.id) as contacts`,
      ),
    ).toEqual({
      name: 'Azylový dům Přístav Ostrava',
      age_from: 18,
      age_to: 64,
      age_note: 'od 18 do 64 let',
      ended_on: null,
      origin: 'register',
      version: 1,
      register_kind_code: 'DruhSocialniSluzby/20',
      kinds: ['azylove-domy'],
      groups: ['bez-pristresi', 'krize'],
      areas: ['CZ071', 'CZ080'],
      forms: [['residential', true, 32, 'beds']],
      contacts: [
        ['reception', '+420596111222', 'info@sluzba-2000001.example', 'http://www.sluzba-2000001.example', null],
      ],
    });
    expect(await read(`select count(*)::int as units from capacity.unit`)).toEqual([{ units: 0 }]);
  });

  it('knows kinds by the names of the folder’s own code list', async () => {
    expect(
      await read(`select kind_code from directory.service_kind_offered o join directory.service s on s.id = o.service_id
                       where s.register_id = '2000005'`),
    ).toEqual([{ kind_code: 'nocleharny' }]);
  });

  it('keeps a service of an unknown kind with its code', async () => {
    expect(await service(2000004, `name, register_kind_code`)).toEqual({
      name: 'Nová služba Chodov',
      register_kind_code: 'DruhSocialniSluzby/99',
    });
  });

  it('makes two listings of one place one, and ends a place by its date', async () => {
    expect(
      await read(`select f.name, f.street, f.house_number, f.ended_on::text from directory.facility f
                  join directory.service s on s.id = f.service_id where s.register_id = '2000001' order by f.name`),
    ).toEqual([
      { name: 'Azylový dům Přístav Karviná', street: 'Zahradní', house_number: '5', ended_on: '2019-12-31' },
      { name: 'Azylový dům Přístav Ostrava', street: 'Nádražní', house_number: '10/2', ended_on: null },
    ]);
  });

  it('ends a service by its registration though its place looks open', async () => {
    expect(await service(2000002, `ended_on::text`)).toEqual({ ended_on: '2020-06-30' });
  });

  it('stores of a secret place its district only, in every listing of that address', async () => {
    const places = await read<{ visibility: string }>(
      `select f.visibility, f.name, f.street, f.municipality_code, f.district_code, f.register_fingerprint
       from directory.facility f join directory.service s on s.id = f.service_id
       where s.register_id = '2000003' order by f.visibility, f.register_fingerprint`,
    );
    expect(places.filter((place) => place.visibility === 'secret')).toEqual(
      [1, 2].map((number) => ({
        visibility: 'secret',
        name: null,
        street: null,
        municipality_code: null,
        district_code: 'CZ0425',
        register_fingerprint: `secret:CZ0425:${number}`,
      })),
    );
    expect(places).toHaveLength(3);
    expect(await service(2000003, `name`)).toEqual({ name: 'Poradna Modré dveře Teplice' });
    expect(await whereIs(spec.db, 'Tajn')).toEqual([]);
    expect(await whereIs(spec.db, 'Úkryt')).toEqual([]);
  });

  it('adds a municipality that is no seat, at its district’s point', async () => {
    expect(
      await read(`select m.name, m.district_code, m.point_of, m.latitude = d.latitude as at_district
                       from directory.municipality m join directory.district d on d.code = m.district_code
                       where m.code = '560359'`),
    ).toEqual([{ name: 'Chodov', district_code: 'CZ0413', point_of: 'district', at_district: true }]);
  });

  it('keeps one organisation an IČO, and none where the number cannot be', async () => {
    expect(
      await read(`select name, ico, legal_form, register_key like 'ico:%' as by_ico, register_email from directory.organisation
                  where origin = 'register' order by name`),
    ).toEqual([
      {
        name: 'Modré dveře, o.p.s.',
        ico: '27112233',
        legal_form: 'o.p.s.',
        by_ico: true,
        register_email: 'info@modre-dvere.example',
      },
      {
        name: 'Noclehárna U Mostu',
        ico: null,
        legal_form: null,
        by_ico: false,
        register_email: 'info@u-mostu.example',
      },
      {
        name: 'Přístav Slezsko, z.s.',
        ico: '00643211',
        legal_form: 'z.s.',
        by_ico: true,
        register_email: 'info@pristav.example',
      },
      {
        name: 'Vězeňská služba České republiky',
        ico: '00212423',
        legal_form: null,
        by_ico: true,
        register_email: 'info@vs.example',
      },
    ]);
  });

  it('lays no hand on prisons that share an IČO with a provider', async () => {
    expect(
      await read(
        `select count(*)::int as prisons, sum(version)::int as versions from directory.organisation where kind = 'prison'`,
      ),
    ).toEqual([{ prisons: 35, versions: 35 }]);
    expect(
      await read(`select o.kind from directory.organisation o join directory.service s on s.organisation_id = o.id
                       where s.register_id = '2000009'`),
    ).toEqual([{ kind: 'ngo' }]);
  });

  it('finds the district of Prague by the city part', async () => {
    expect(await read(`select city_district_code from directory.facility where name = 'Poradna Praha 8'`)).toEqual([
      { city_district_code: 'praha-8' },
    ]);
  });

  it('leaves no person anywhere: not in a table, not in the log, not in the report', async () => {
    expect(await whereIs(spec.db, 'Kanárek')).toEqual([]);
    expect(JSON.stringify(report)).not.toMatch(/kan[aá]rek/i);
  });

  it('the search for a person looks everywhere it should', async () => {
    expect(await whereIs(spec.db, 'Přístav Slezsko')).toContain('directory.organisation.name');
    expect((await whereIs(spec.db, '2000009')).some((place) => place.startsWith('interop.import_run'))).toBe(true);
  });

  it('makes no history of a first creation, and one act', async () => {
    expect(await read(`select count(*)::int as changes from directory.change`)).toEqual([{ changes: 0 }]);
    expect(await read(`select operation, detail from audit.act where operation like 'interop.%'`)).toEqual([
      { operation: 'interop.importRegister', detail: { new: 6, changed: 0, ended: 0 } },
    ]);
  });
});
