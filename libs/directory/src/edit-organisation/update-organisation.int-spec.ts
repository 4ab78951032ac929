import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { isRefusal, type RequestContext } from '@navaz/kernel';
import { FakeClock, testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { directoryEntities } from '../entities/directory-entities.js';
import { installCodeLists } from '../install-code-lists/install-code-lists.js';
import { countRows, makeOrganisation, piecesFor } from '../room.support-spec.js';
import { UpdateOrganisation } from './update-organisation.service.js';

describe('an owner edits an organisation', () => {
  const clock = FakeClock.at('2027-03-01T09:00:00Z');
  let db: TestDatabase;
  let updating: UpdateOrganisation;
  let organisationId: string;
  let owner: RequestContext;

  beforeAll(async () => {
    db = await testDatabase(directoryEntities);
    await db.database.transaction(testContext(), (tx) => installCodeLists(tx));
    const p = piecesFor(db, clock);
    updating = new UpdateOrganisation(p.database, p.owned, p.codes, p.history, p.trail, clock);
  });
  afterAll(() => db.close());
  beforeEach(async () => {
    organisationId = await makeOrganisation(db, {});
    owner = testContext({ role: 'profile_owner', organisationId, permissions: ['profile.edit'] });
  });

  const edit = (draft: object, version = 1, id = organisationId) => ({ organisationId: id, version, why: null, draft });

  it('stores what differs, with history, and leaves the rest', async () => {
    const draft = {
      web: 'carvac.cz',
      ico: '26674432',
      principles: ['low_threshold', 'anonymous'],
      regionCode: 'CZ080',
    };
    expect(await updating.update(owner, edit({ ...draft, name: 'Domov pro nový začátek' }))).toEqual({
      id: organisationId,
      version: 2,
      changed: ['web', 'ico', 'principles', 'regionCode'],
    });
    const [row] = await db.asOwner(
      `select web, ico, principles, region_code, owner_edited from directory.organisation where id = $1`,
      [organisationId],
    );
    expect(row).toEqual({
      web: 'https://carvac.cz',
      ico: '26674432',
      principles: ['anonymous', 'low_threshold'],
      region_code: 'CZ080',
      owner_edited: ['ico', 'principles', 'regionCode', 'web'],
    });
    const rows = await db.asOwner(
      `select field, old_value, new_value, service_id, source from directory.change where organisation_id = $1 order by field`,
      [organisationId],
    );
    expect(rows).toHaveLength(4);
    expect(rows[3]).toEqual({
      field: 'web',
      old_value: null,
      new_value: 'https://carvac.cz',
      service_id: null,
      source: 'owner',
    });
    expect(await updating.update(owner, edit({ web: null, principles: null }, 2))).toMatchObject({
      changed: ['web', 'principles'],
    });
  });

  it.each<[string, object, string]>([
    ['a wrong check digit', { ico: '26674433' }, 'ico ICO_CHECK_DIGIT'],
    ['a district of another region', { regionCode: 'CZ080', districtCode: 'CZ0642' }, 'regionCode PLACES_CONTRADICT'],
    [
      'a municipality of another district',
      { municipalityCode: '554821', districtCode: 'CZ0642' },
      'districtCode PLACES_CONTRADICT',
    ],
    ['a region that does not exist', { regionCode: 'CZ999' }, 'regionCode REGION_UNKNOWN'],
    ['a web that runs code', { web: 'javascript:alert(1)' }, 'web WEB_SHAPE'],
    ['no name', { name: null }, 'name FIELD_MISSING'],
    ['a year that has not come', { foundedYear: 2028 }, 'foundedYear YEAR_AHEAD'],
    ['a principle nobody knows', { principles: ['magic'] }, 'principles CODE_UNKNOWN'],
    [
      '31 sources of money',
      { fundingSources: Array.from({ length: 31 }, (_, i) => `zdroj ${i}`) },
      'fundingSources TOO_MANY_ITEMS',
    ],
  ])('refuses %s and stores nothing', async (_what, draft, expected) => {
    const before = await countRows(db);
    const answer = await updating.update(owner, edit({ description: 'x', ...draft }));
    expect(isRefusal(answer) && answer.fields.map((one) => `${one.path} ${one.code}`)).toEqual([expected]);
    expect(await countRows(db)).toEqual(before);
    const [row] = await db.asOwner(`select description from directory.organisation where id = $1`, [organisationId]);
    expect(row).toEqual({ description: null });
  });

  it('leaves the IČO of the register to the register', async () => {
    await db.asOwner(
      `update directory.organisation set register_key = 'ico:26674432', ico = '26674432' where id = $1`,
      [organisationId],
    );
    const answer = await updating.update(owner, edit({ ico: '00212423' }));
    expect(isRefusal(answer) && answer.fields[0]?.code).toBe('ICO_FROM_REGISTER');
    expect(await updating.update(owner, edit({ ico: '26674432', web: 'a.cz' }))).toMatchObject({ changed: ['web'] });
  });

  it('refuses foreign, stale and narrowed edits', async () => {
    const foreign = await makeOrganisation(db, {});
    const narrowed = testContext({
      role: 'profile_owner',
      organisationId,
      services: [foreign],
      permissions: ['profile.edit'],
    });
    expect(await updating.update(owner, edit({ web: 'a.cz' }, 1, foreign))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await updating.update(owner, edit({ web: 'a.cz' }, 7))).toMatchObject({ code: 'CHANGED_MEANWHILE' });
    expect(await updating.update(narrowed, edit({ web: 'a.cz' }))).toMatchObject({ code: 'SCOPE_TOO_NARROW' });
  });
});
