import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { isRefusal, type RequestContext } from '@navaz/kernel';
import { encodeCursor } from '@navaz/platform';
import { FakeClock, testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { directoryEntities } from '../entities/directory-entities.js';
import { installCodeLists } from '../install-code-lists/install-code-lists.js';
import { countRows, makeOrganisation, makeService, piecesFor } from '../room.support-spec.js';
import { RegisterConflicts, type WaitingConflict } from './register-conflicts.service.js';
import { RegisterWord } from './register-word.js';

describe('where owner and register disagree', () => {
  const clock = FakeClock.at('2027-03-01T09:00:00Z');
  let db: TestDatabase;
  let conflicts: RegisterConflicts;
  let organisationId: string;
  let serviceId: string;
  let owner: RequestContext;

  beforeAll(async () => {
    db = await testDatabase(directoryEntities);
    await db.database.transaction(testContext(), (tx) => installCodeLists(tx));
    const p = piecesFor(db, clock);
    conflicts = new RegisterConflicts(p.database, p.owned, new RegisterWord(p.parts), p.history, p.trail, clock);
  });
  afterAll(() => db.close());
  beforeEach(async () => {
    organisationId = await makeOrganisation(db, {});
    serviceId = await makeService(db, organisationId);
    owner = testContext({ role: 'profile_owner', organisationId, permissions: ['profile.edit'] });
  });

  const differ = async (
    field: string,
    register: unknown,
    own: unknown,
    service: string | null = serviceId,
  ): Promise<string> => {
    const [row] = await db.asOwner<{ id: string }>(
      `insert into directory.register_conflict (organisation_id, service_id, field, register_value, owner_value)
       values ($1, $2, $3, $4, $5) returning id`,
      [organisationId, service, field, JSON.stringify(register), JSON.stringify(own)],
    );
    const table = service ? 'service' : 'organisation';
    await db.asOwner(`update directory.${table} set owner_edited = array[$2, 'summary'] where id = $1`, [
      service ?? organisationId,
      field,
    ]);
    return row?.id ?? '';
  };
  const settled = async (id: string): Promise<unknown> =>
    (await db.asOwner(`select settled_as from directory.register_conflict where id = $1`, [id]))[0];
  const take = (id: string) => conflicts.settle(owner, id, 'took_register');
  const edited = async (): Promise<unknown> =>
    (await db.asOwner(`select owner_edited from directory.service where id = $1`, [serviceId]))[0]?.['owner_edited'];

  it('lists open differences to the owner and the coordinator, page by page, and to nobody else', async () => {
    const ids = [await differ('name', 'A', 'B'), await differ('ageFrom', 18, 20), await differ('web', 'a', 'b', null)];
    const first = await conflicts.open(owner, organisationId, 2, null);
    if (isRefusal(first)) throw new Error(first.code);
    expect(first.map((row) => row.id)).toEqual(ids);
    expect(first[0]).toMatchObject({
      field: 'name',
      registerValue: 'A',
      ownerValue: 'Azylový dům',
      serviceName: 'Azylový dům',
    });
    const after = Buffer.from(JSON.stringify([ids[1]])).toString('base64url');
    expect(await conflicts.open(owner, organisationId, 2, after)).toMatchObject([{ id: ids[2] }]);
    const coordinator = testContext({ role: 'coordinator', permissions: ['organisations.moderate'] });
    expect(await conflicts.open(coordinator, organisationId, 9, null)).toHaveLength(3);
    expect(await conflicts.open(testContext({}), organisationId, 9, null)).toMatchObject({ code: 'NOT_FOUND' });
    const narrowed = testContext({ role: 'profile_owner', organisationId, services: [serviceId] });
    expect(await conflicts.open(narrowed, organisationId, 9, null)).toHaveLength(2);
  });

  it('lists those of everybody by the name of the organisation, page by page', async () => {
    const later = await makeOrganisation(db, { name: 'Žlutá stopa' });
    const mine = await differ('name', 'A', 'B');
    const [theirs] = await db.asOwner<{ id: string }>(
      `insert into directory.register_conflict (organisation_id, field, register_value, owner_value)
       values ($1, 'web', '"a"', '"b"') returning id`,
      [later],
    );
    const coordinator = testContext({ role: 'coordinator', permissions: ['organisations.moderate'] });
    const seen: WaitingConflict[] = [];
    let after: string | null = null;
    do {
      const rows = await conflicts.waiting(coordinator, 1, after);
      if (isRefusal(rows)) throw new Error(rows.code);
      const [row, more] = rows;
      if (row) seen.push(row);
      after = row && more ? encodeCursor([row.organisation.name, row.organisation.id, row.id]) : null;
    } while (after);
    const own = seen.filter(({ id }) => [mine, theirs?.id].includes(id));
    expect(own).toMatchObject([
      { id: mine, serviceName: 'Azylový dům', organisation: { id: organisationId } },
      { id: theirs?.id, serviceName: null, organisation: { name: 'Žlutá stopa' } },
    ]);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
    await take(mine);
    const left = await conflicts.waiting(coordinator, 100, null);
    expect(JSON.stringify(left)).not.toContain(mine);
    expect(await conflicts.waiting(coordinator, 1, 'x')).toMatchObject({ code: expect.any(String) });
  });

  it('says nothing any more of where places are once one of them is secret, settled or not', async () => {
    const where = { open: 2, secret: 0, municipalities: ['554821', '582786'] };
    const ids = [await differ('facilities', where, where), await differ('name', 'A', 'B')];
    await conflicts.settle(owner, ids[0] ?? '', 'took_register');
    await differ('facilities', where, { ...where, open: 1 });
    const [place] = await db.asOwner<{ id: string }>(
      `insert into directory.facility (service_id, municipality_code, district_code, region_code, origin)
       values ($1, '554821', 'CZ0806', 'CZ080', 'owner') returning id`,
      [serviceId],
    );
    const told = () =>
      db.asOwner<{ text: string }>(
        `select c::text as text from directory.register_conflict c where service_id = $1
         union all select c::text from directory.change c where service_id = $1`,
        [serviceId],
      );
    const naming = async () => (await told()).filter(({ text }) => text.includes('554821')).length;
    expect(await naming()).toBe(2);
    await db.database.transaction(owner, (tx) =>
      tx.query(`update directory.facility set visibility = 'secret', municipality_code = null where id = $1`, [
        place?.id,
      ]),
    );
    expect(await naming()).toBe(0);
    expect(await told()).toHaveLength(4);
    const [open] = await db.asOwner(
      `select owner_value from directory.register_conflict where service_id = $1 and field = 'facilities'
       and settled_at is null`,
      [serviceId],
    );
    expect(open).toEqual({ owner_value: { open: 1, secret: 0 } });
  });

  it('keeping one’s own changes nothing but the difference', async () => {
    const id = await differ('name', 'Z registru', 'Azylový dům');
    expect(await conflicts.settle(owner, id, 'kept_own')).toEqual({ conflictId: id });
    expect(await settled(id)).toEqual({ settled_as: 'kept_own' });
    expect(await edited()).toEqual(['name', 'summary']);
    expect(await db.asOwner(`select 1 from directory.change where service_id = $1`, [serviceId])).toEqual([]);
    expect(await take(id)).toMatchObject({ code: 'CONFLICT_SETTLED_ALREADY' });
  });

  it('taking the register’s word stores it, writes history and gives the field back to the register', async () => {
    const id = await differ('name', 'Z registru', 'Azylový dům');
    expect(await take(id)).toEqual({ conflictId: id });
    expect(await settled(id)).toEqual({ settled_as: 'took_register' });
    expect(await edited()).toEqual(['summary']);
    const [row] = await db.asOwner(`select name from directory.service where id = $1`, [serviceId]);
    expect(row).toEqual({ name: 'Z registru' });
    const history = await db.asOwner(
      `select field, old_value, new_value, source from directory.change where service_id = $1`,
      [serviceId],
    );
    expect(history).toEqual([{ field: 'name', old_value: 'Azylový dům', new_value: 'Z registru', source: 'owner' }]);
  });

  it('tells of the value the owner has put in since the import, also in history', async () => {
    const id = await differ('name', 'Z registru', 'Azylový dům');
    const ofAll = await differ('web', 'https://registr.example', null, null);
    await db.asOwner(`update directory.service set name = 'Dům na půl cesty' where id = $1`, [serviceId]);
    await db.asOwner(`update directory.organisation set web = 'https://domov.example' where id = $1`, [organisationId]);
    const open = await conflicts.open(owner, organisationId, 10, null);
    expect(open).toMatchObject([
      { id, ownerValue: 'Dům na půl cesty', registerValue: 'Z registru' },
      { id: ofAll, ownerValue: 'https://domov.example' },
    ]);
    await take(id);
    await take(ofAll);
    const history = await db.asOwner(`select old_value from directory.change where organisation_id = $1 order by id`, [
      organisationId,
    ]);
    expect(history).toEqual([{ old_value: 'Dům na půl cesty' }, { old_value: 'https://domov.example' }]);
  });

  it('takes lists as the import compares them; hours and contact at a distance stay', async () => {
    await db.asOwner(
      `insert into directory.service_form (service_id, form, opening_hours, registered_capacity) values
         ($1, 'ambulatory', '[{"day": 1, "from": "08:00", "to": "16:00", "note": null}]', 5), ($1, 'remote', null, null)`,
      [serviceId],
    );
    await db.asOwner(
      `insert into directory.contact (organisation_id, service_id, function_code, phone, origin) values ($1, $2, 'visits', '112', 'owner')`,
      [organisationId, serviceId],
    );
    await take(
      await differ(
        'forms',
        [
          { form: 'ambulatory', nonstop: false },
          { form: 'residential', nonstop: true },
        ],
        [],
      ),
    );
    await take(await differ('kinds', ['nocleharny'], []));
    await take(await differ('targetGroups', [], []));
    await take(await differ('areas', [{ level: 'region', code: 'CZ042' }], []));
    await take(
      await differ('contacts', [{ function: 'reception', phone: '+420777123456', email: null, web: null }], []),
    );
    const [row] = await db.asOwner(
      `select (select jsonb_object_agg(form, coalesce(opening_hours #>> '{0,from}', 'none') order by form) from directory.service_form where service_id = $1) as forms,
              (select registered_capacity from directory.service_form where service_id = $1 and form = 'ambulatory') as capacity,
              (select array_agg(kind_code) from directory.service_kind_offered where service_id = $1) as kinds,
              (select array_agg(code) from directory.service_area where service_id = $1) as areas,
              (select jsonb_agg(jsonb_build_array(function_code, phone, origin)) from directory.contact where service_id = $1) as contacts`,
      [serviceId],
    );
    expect(row).toEqual({
      forms: { ambulatory: '08:00', remote: 'none', residential: 'none' },
      capacity: 5,
      kinds: ['nocleharny'],
      areas: ['CZ042'],
      contacts: [['reception', '+420777123456', 'register']],
    });
  });

  it('settles fields of the organisation by those who act for all of it', async () => {
    const id = await differ('web', 'https://z-registru.cz', 'https://vlastni.cz', null);
    const narrowed = testContext({ role: 'profile_owner', organisationId, services: [serviceId] });
    const before = await countRows(db);
    expect(await conflicts.settle(narrowed, id, 'took_register')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await conflicts.settle(testContext({}), id, 'took_register')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await countRows(db)).toEqual(before);
    expect(await take(id)).toEqual({ conflictId: id });
    const [row] = await db.asOwner(`select web, owner_edited from directory.organisation where id = $1`, [
      organisationId,
    ]);
    expect(row).toEqual({ web: 'https://z-registru.cz', owner_edited: ['summary'] });
  });
});
