import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FakeClock, testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { DirectoryReader } from './directory-reader.js';
import { directoryEntities } from './entities/directory-entities.js';
import { installCodeLists } from './install-code-lists/install-code-lists.js';
import { buildProfile, type BuiltProfile } from './profile.support-spec.js';
import type { FacilityShown } from './profile/profile-parts.js';
import type { ServiceDetail } from './profile/service-detail.js';

describe('who sees what of a place', () => {
  let db: TestDatabase;
  let reader: DirectoryReader;
  let profile: BuiltProfile;
  let other: BuiltProfile;

  const readers = () => ({
    public: testContext(),
    professional: testContext({ permissions: ['directory.professional'] }),
    owner: testContext({ role: 'profile_owner', organisationId: profile.organisationId }),
    stranger: testContext({ role: 'machine', organisationId: other.organisationId }),
  });
  const read = async (who: keyof ReturnType<typeof readers>): Promise<ServiceDetail> => {
    const detail = await reader.service(readers()[who], profile.serviceId);
    if (!detail) throw new Error('the service should be there');
    return detail;
  };

  beforeAll(async () => {
    db = await testDatabase(directoryEntities);
    await db.database.transaction(testContext(), installCodeLists);
    profile = await buildProfile(db, 1);
    other = await buildProfile(db, 2);
    reader = new DirectoryReader(db.database, FakeClock.at('2026-11-22T12:00:00Z'));
  });
  afterAll(() => db.close());

  const everything = ['street', 'houseNumber', 'postcode', 'name', 'wayIn', 'municipality', 'district', 'region'];
  const town = ['municipality', 'district', 'region'];
  const area = ['district', 'region'];
  const keys: readonly (keyof FacilityShown)[] = [
    'street',
    'houseNumber',
    'postcode',
    'name',
    'wayIn',
    'cityDistrict',
    'addressCode',
    'municipality',
    'latitude',
    'district',
    'region',
  ];

  it.each([
    ['public', 'open', everything],
    ['public', 'discreet', town],
    ['public', 'secret', area],
    ['stranger', 'discreet', town],
    ['stranger', 'secret', area],
    ['professional', 'open', everything],
    ['professional', 'discreet', everything],
    ['professional', 'secret', area],
    ['owner', 'open', everything],
    ['owner', 'discreet', everything],
    ['owner', 'secret', area],
  ] as const)('%s, %s place', async (who, visibility, expected) => {
    const { facilities } = await read(who);
    const facility = facilities.find((one) => one.visibility === visibility);
    const seen = keys.filter((key) => facility?.[key] !== null && key !== 'latitude');
    expect([...seen].sort()).toEqual([...expected].sort());
    expect(facility?.latitude === null).toBe(visibility === 'secret');
  });

  it.each([
    ['public', 2],
    ['stranger', 2],
    ['professional', 3],
    ['owner', 3],
  ] as const)('%s sees %i contacts', async (who, count) => {
    expect((await read(who)).contacts).toHaveLength(count);
  });

  it.each([
    ['public', 2],
    ['professional', 2],
    ['owner', 3],
  ] as const)('%s sees %i accreditations: a refused one is the owner’s business', async (who, count) => {
    expect((await read(who)).accreditations).toHaveLength(count);
  });

  it('a facility that ended is not shown', async () => {
    await db.asOwner(`update directory.facility set ended_on = '2026-11-22' where id = $1`, [profile.openFacilityId]);
    expect((await read('owner')).facilities.map((one) => one.visibility).sort()).toEqual(['discreet', 'secret']);
    await db.asOwner(`update directory.facility set ended_on = null where id = $1`, [profile.openFacilityId]);
  });
});
