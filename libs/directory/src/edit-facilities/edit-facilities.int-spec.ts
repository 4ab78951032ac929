import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { isRefusal, type RequestContext } from '@navaz/kernel';
import { FakeClock, testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { directoryEntities } from '../entities/directory-entities.js';
import { installCodeLists } from '../install-code-lists/install-code-lists.js';
import { countRows, makeOrganisation, makeService, piecesFor } from '../room.support-spec.js';
import { EditFacilities } from './edit-facilities.service.js';

describe('an owner says where a service is given', () => {
  const clock = FakeClock.at('2027-03-01T09:00:00Z');
  let db: TestDatabase;
  let facilities: EditFacilities;
  let serviceId: string;
  let owner: RequestContext;

  beforeAll(async () => {
    db = await testDatabase(directoryEntities);
    await db.database.transaction(testContext(), (tx) => installCodeLists(tx));
    const p = piecesFor(db, clock);
    facilities = new EditFacilities(p.database, p.owned, p.codes, p.history, p.trail);
  });
  afterAll(() => db.close());
  beforeEach(async () => {
    const organisationId = await makeOrganisation(db, {});
    serviceId = await makeService(db, organisationId);
    owner = testContext({ role: 'profile_owner', organisationId, permissions: ['profile.edit'] });
  });

  const edit = (draft: object, version = 1) => ({ serviceId, version, why: null, draft });
  const ostrava = { municipalityCode: '554821', street: 'Kubínova', houseNumber: '46', postcode: '713 00' };
  const rows = () =>
    db.asOwner<Record<string, unknown>>(
      `select visibility, street, municipality_code, district_code, region_code, way_in from directory.facility where service_id = $1`,
      [serviceId],
    );

  it('adds a place with the district and region of its municipality', async () => {
    const answer = await facilities.add(
      owner,
      edit({ ...ostrava, visibility: 'discreet', wayIn: 'zvonek bez označení' }),
    );
    expect(answer).toMatchObject({ id: serviceId, version: 2 });
    expect(await rows()).toEqual([
      {
        visibility: 'discreet',
        street: 'Kubínova',
        municipality_code: '554821',
        district_code: 'CZ0806',
        region_code: 'CZ080',
        way_in: 'zvonek bez označení',
      },
    ]);
  });

  it('changes a place, and names address parts in the history without their values', async () => {
    const made = await facilities.add(owner, edit(ostrava));
    const id = isRefusal(made) ? '' : made.facilityId;
    expect(await facilities.change(owner, edit({ street: 'Jiná', endedOn: '2027-12-31' }, 2), id)).toMatchObject({
      changed: [`facilities.${id}.street`, `facilities.${id}.endedOn`],
    });
    expect(await facilities.change(owner, edit({ street: 'Jiná' }, 3), id)).toMatchObject({ version: 3, changed: [] });
    const history = JSON.stringify(
      await db.asOwner(`select * from directory.change where service_id = $1`, [serviceId]),
    );
    expect(history).toContain('2027-12-31');
    expect(history).not.toMatch(/Kubínova|Jiná|71300|554821/);
  });

  it.each([
    ['an end is cleared for a place that opens again', { openFrom: '2027-12-01', endedOn: null }],
    ['a beginning is cleared for a place that ended before it', { openFrom: null, endedOn: '2024-01-01' }],
  ])('holds the days that come against each other, not against those that go: %s', async (_what, days) => {
    const made = await facilities.add(owner, edit({ ...ostrava, openFrom: '2025-01-01', endedOn: '2026-01-01' }));
    const id = isRefusal(made) ? '' : made.facilityId;
    expect(await facilities.change(owner, edit(days, 2), id)).toMatchObject({ version: 3 });
    const reversed = await facilities.change(owner, edit({ openFrom: '2027-12-01', endedOn: '2026-01-01' }, 3), id);
    expect(isRefusal(reversed) && reversed.fields).toMatchObject([{ path: 'endedOn', code: 'END_BEFORE_BEGINNING' }]);
  });

  it('wipes the address where an open place becomes secret, everywhere', async () => {
    const made = await facilities.add(owner, edit(ostrava));
    const id = isRefusal(made) ? '' : made.facilityId;
    expect(await facilities.change(owner, edit({ visibility: 'secret' }, 2), id)).toMatchObject({ version: 3 });
    expect(await rows()).toEqual([
      {
        visibility: 'secret',
        street: null,
        municipality_code: null,
        district_code: 'CZ0806',
        region_code: 'CZ080',
        way_in: null,
      },
    ]);
    const everywhere = await db.asOwner<{ found: boolean }>(
      `select exists (select from directory.change c where to_jsonb(c)::text ~ 'Kubínova')
           or exists (select from audit.act a where to_jsonb(a)::text ~ 'Kubínova') as found`,
    );
    expect(everywhere).toEqual([{ found: false }]);
  });

  it.each<[string, object, string]>([
    [
      'an address of a secret place',
      { visibility: 'secret', districtCode: 'CZ0806', street: 'Tajná' },
      'street SECRET_PLACE_HAS_NO_ADDRESS',
    ],
    ['a place nowhere', { name: 'Pobočka' }, 'districtCode PLACE_MISSING'],
    ['a municipality that does not exist', { municipalityCode: '999999' }, 'municipalityCode MUNICIPALITY_UNKNOWN'],
    ['a postcode of four digits', { ...ostrava, postcode: '7130' }, 'postcode POSTCODE_SHAPE'],
    [
      'an end before the beginning',
      { ...ostrava, openFrom: '2027-05-01', endedOn: '2027-04-01' },
      'endedOn END_BEFORE_BEGINNING',
    ],
    ['a municipality of another district', { ...ostrava, districtCode: 'CZ0642' }, 'districtCode PLACES_CONTRADICT'],
    ['a visibility nobody knows', { ...ostrava, visibility: 'invisible' }, 'visibility CODE_UNKNOWN'],
  ])('refuses %s and stores nothing', async (_what, draft, expected) => {
    const before = await countRows(db);
    const answer = await facilities.add(owner, edit(draft));
    expect(isRefusal(answer) && answer.fields.map((one) => `${one.path} ${one.code}`)).toEqual([expected]);
    expect(await countRows(db)).toEqual(before);
  });

  it('refuses a district that the stored municipality does not lie in, and follows a new municipality', async () => {
    const made = await facilities.add(owner, edit(ostrava));
    const id = isRefusal(made) ? '' : made.facilityId;
    const answer = await facilities.change(owner, edit({ districtCode: 'CZ0642' }, 2), id);
    expect(isRefusal(answer) && answer.fields).toMatchObject([{ path: 'districtCode', code: 'PLACES_CONTRADICT' }]);
    expect(await facilities.change(owner, edit({ municipalityCode: '582786' }, 2), id)).toMatchObject({ version: 3 });
    expect(await rows()).toMatchObject([{ municipality_code: '582786', district_code: 'CZ0642' }]);
  });

  it('leaves an ended service alone', async () => {
    await db.asOwner(`update directory.service set ended_on = '2027-03-01' where id = $1`, [serviceId]);
    expect(await facilities.add(owner, edit(ostrava))).toMatchObject({ code: 'SERVICE_ENDED' });
    expect(await rows()).toEqual([]);
  });

  it('does not find a place of another service, nor a foreign service', async () => {
    const other = await makeService(db, await makeOrganisation(db, {}));
    const [place] = await db.asOwner<{ id: string }>(
      `insert into directory.facility (service_id, district_code, region_code, origin) values ($1, 'CZ0806', 'CZ080', 'register') returning id`,
      [other],
    );
    expect(await facilities.change(owner, edit({ name: 'x' }), place?.id ?? '')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await facilities.add(owner, { ...edit(ostrava), serviceId: other })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await facilities.add(owner, edit(ostrava, 5))).toMatchObject({ code: 'CHANGED_MEANWHILE' });
  });
});
