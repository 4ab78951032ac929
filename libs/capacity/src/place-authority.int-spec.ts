import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { directoryEntities, DirectoryReader } from '@navaz/directory';
import { permissionsOf } from '@navaz/identity';
import { isRefusal, type Role } from '@navaz/kernel';
import { loadConfig, SignedLinks } from '@navaz/platform';
import { FakeClock, testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { capacityEntities } from './capacity-entities.js';
import { asMember, PlaceAuthority } from './place-authority.js';
import { makeOrganisation, makeOwnedUnit, type MadeUnit } from './room.support-spec.js';

describe('who speaks for the places of a branch', () => {
  const clock = FakeClock.at('2025-10-10T10:00:00Z');
  let db: TestDatabase;
  let authority: PlaceAuthority;
  let branch: MadeUnit;
  let office: string;

  beforeAll(async () => {
    db = await testDatabase([...capacityEntities, ...directoryEntities]);
    const links = new SignedLinks(loadConfig({ DATABASE_URL: db.url, NODE_ENV: 'test' }), clock);
    authority = new PlaceAuthority(links, new DirectoryReader(db.database, clock));
    branch = await makeOwnedUnit(db);
    office = await makeOrganisation(db, 'Ústředí');
    await db.asOwner(`update directory.organisation set parent_id = $2 where id = $1`, [branch.organisationId, office]);
  });
  afterAll(() => db.close());

  it.each<[Role, 'office' | 'branch', boolean]>([
    ['profile_owner', 'office', true],
    ['machine', 'office', true],
    ['team_lead', 'office', false],
    ['worker', 'office', false],
    ['coordinator', 'office', false],
    ['profile_owner', 'branch', true],
    ['machine', 'branch', true],
    ['team_lead', 'branch', true],
    ['worker', 'branch', true],
  ])('a %s of the %s: %s', async (role, where, may) => {
    const organisationId = where === 'office' ? office : branch.organisationId;
    const ctx = testContext({ role, organisationId, permissions: [...permissionsOf(role)] });
    const spoken = await db.database.transaction(ctx, (tx) => authority.speakFor(tx, asMember, branch.unitId));
    expect(!isRefusal(spoken)).toBe(may);
    if (isRefusal(spoken)) expect(spoken.code).toBe('NOT_FOUND');
    // The word is recorded as the branch's, whoever of its organisation gave it.
    else expect(spoken.organisationId).toBe(branch.organisationId);
  });
});
