import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditTrail } from '@navaz/audit';
import { isRefusal, type RequestContext } from '@navaz/kernel';
import { FakeClock, testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { directoryEntities } from './entities/directory-entities.js';
import { installCodeLists } from './install-code-lists/install-code-lists.js';
import { buildProfile, canary, type BuiltProfile } from './profile.support-spec.js';
import { ReadSecretAddress } from './read-secret-address/read-secret-address.service.js';
import { KeepSecretAddress } from './keep-secret-address/keep-secret-address.service.js';

describe('secret addresses', () => {
  let db: TestDatabase;
  let mine: BuiltProfile;
  let foreign: BuiltProfile;
  let reading: ReadSecretAddress;
  let keeping: KeepSecretAddress;

  const as = (role: 'profile_owner' | 'team_lead' | 'worker' | 'machine', organisationId = mine.organisationId) =>
    testContext({ role, organisationId, permissions: ['profile.secret-address'] });
  /** Everything a careless statement would give this reader. */
  const forgottenWhere = (ctx: RequestContext): Promise<{ address: string }[]> =>
    db.database.transaction(ctx, (tx) => tx.query(`select address from directory.secret_address`));
  const acts = (): Promise<{ operation: string; subject: string; text: string }[]> =>
    db.asOwner(`select operation, subject_id as subject, act::text as text from audit.act act order by number`);

  beforeAll(async () => {
    db = await testDatabase(directoryEntities);
    await db.database.transaction(testContext(), installCodeLists);
    mine = await buildProfile(db, 1);
    foreign = await buildProfile(db, 2);
    const trail = new AuditTrail();
    reading = new ReadSecretAddress(db.database, trail);
    keeping = new KeepSecretAddress(db.database, trail, FakeClock.at('2026-11-22T12:00:00Z'));
  });

  afterAll(() => db.close());

  it.each(['profile_owner', 'team_lead'] as const)(
    'a %s of the organisation reads it, and every look is an act',
    async (role) => {
      const before = (await acts()).length;
      expect(await reading.read(as(role), mine.secretFacilityId)).toMatchObject({
        address: canary,
        wayIn: 'tajná cesta',
      });
      const after = await acts();
      expect(after.slice(before)).toEqual([
        expect.objectContaining({ operation: 'directory.secretAddress', subject: mine.secretFacilityId }),
      ]);
      expect(JSON.stringify(after)).not.toContain(canary);
    },
  );

  it.each([
    ['a worker of the organisation', () => as('worker')],
    ['a machine of the organisation', () => as('machine')],
    ['a profile owner of another organisation', () => as('profile_owner', foreign.organisationId)],
    ['the coordinator', () => testContext({ role: 'coordinator', permissions: ['organisations.moderate'] })],
    ['the public', () => testContext()],
  ])('%s gets the answer of what is not there, and no act is written', async (_who, context) => {
    const before = (await acts()).length;
    const answer = await reading.read(context(), mine.secretFacilityId);
    expect(isRefusal(answer) && answer.code).toBe('NOT_FOUND');
    expect((await acts()).length).toBe(before);
  });

  it('a scope that leaves the service out sees nothing', async () => {
    const narrow = testContext({
      role: 'team_lead',
      organisationId: mine.organisationId,
      services: [foreign.serviceId],
    });
    expect(isRefusal(await reading.read(narrow, mine.secretFacilityId))).toBe(true);
  });

  it('row-level security holds where a WHERE was forgotten', async () => {
    expect(await forgottenWhere(as('profile_owner'))).toEqual([{ address: canary }]);
    expect(await forgottenWhere(as('team_lead', foreign.organisationId))).toHaveLength(1);
    for (const context of [as('worker'), as('machine'), testContext(), testContext({ role: 'coordinator' })]) {
      expect(await forgottenWhere(context)).toEqual([]);
    }
    expect(
      await db.database.readPublic(
        { name: 'spec.forgotten', text: 'select address from directory.secret_address' },
        [],
      ),
    ).toEqual([]);
  });

  it('row-level security refuses writing for another organisation', async () => {
    const forge = db.database.transaction(as('profile_owner'), (tx) =>
      tx.query(`update directory.secret_address set organisation_id = $1`, [foreign.organisationId]),
    );
    await expect(forge).rejects.toThrow(/row-level security/);
  });

  it('is kept by its owner: an absent way in stays, null clears it', async () => {
    const wayIn = async () => {
      const found = await reading.read(as('profile_owner'), mine.secretFacilityId);
      return isRefusal(found) ? found : [found.address, found.wayIn];
    };
    const facilityId = mine.secretFacilityId;
    await keeping.keep(as('profile_owner'), { facilityId, address: ' Jiná tajná 5 ' });
    expect(await wayIn()).toEqual(['Jiná tajná 5', 'tajná cesta']);
    await keeping.keep(as('profile_owner'), { facilityId, address: canary, wayIn: null });
    expect(await wayIn()).toEqual([canary, null]);
    await keeping.keep(as('profile_owner'), { facilityId, address: canary, wayIn: 'tajná cesta' });
    expect(await wayIn()).toEqual([canary, 'tajná cesta']);
  });

  it.each([
    ['a place that is not secret', () => mine.openFacilityId],
    ['a place of another organisation', () => foreign.secretFacilityId],
    ['a place that is not there', () => '00000000-0000-7000-8000-999999999999'],
  ])('keeping of %s is refused and stores nothing', async (_what, facilityId) => {
    const before = await db.asOwner(`select * from directory.secret_address order by facility_id`);
    const answer = await keeping.keep(as('profile_owner'), { facilityId: facilityId(), address: 'x' });
    expect(isRefusal(answer) && answer.code).toBe('NOT_FOUND');
    expect(await db.asOwner(`select * from directory.secret_address order by facility_id`)).toEqual(before);
  });

  it('an address of spaces is refused', async () => {
    const answer = await keeping.keep(as('profile_owner'), { facilityId: mine.secretFacilityId, address: '   ' });
    expect(isRefusal(answer) && answer.kind).toBe('invalid_input');
  });

  it('no column of any other table holds it', async () => {
    const columns = await db.asOwner<{ place: string; schema: string; table: string; column: string }>(
      `select table_schema as schema, table_name as table, column_name as column from information_schema.columns
       where table_schema in ('directory', 'audit', 'identity', 'capacity', 'platform', 'search', 'interop')
         and data_type in ('text', 'jsonb', 'json', 'ARRAY', 'USER-DEFINED', 'tsvector')`,
    );
    const holding: string[] = [];
    for (const { schema, table, column } of columns) {
      const [found] = await db.asOwner(
        `select 1 from "${schema}"."${table}" where "${column}"::text like '%' || $1 || '%' limit 1`,
        [canary],
      );
      if (found) holding.push(`${schema}.${table}.${column}`);
    }
    expect(holding).toEqual(['directory.secret_address.address']);
  });

  it('does not reach the organisation above, which edits the profile', async () => {
    await db.asOwner(`update directory.organisation set parent_id = $2 where id = $1`, [
      mine.organisationId,
      foreign.organisationId,
    ]);
    const above = as('profile_owner', foreign.organisationId);
    expect(isRefusal(await reading.read(above, mine.secretFacilityId))).toBe(true);
    expect(await forgottenWhere(above)).toHaveLength(1);
    await db.asOwner(`update directory.organisation set parent_id = null where id = $1`, [mine.organisationId]);
  });

  it('is forgotten where its service passes to another organisation, and the new one enters it again', async () => {
    const moving = await buildProfile(db, 3);
    const addresses = () =>
      db.asOwner(`select organisation_id as owner from directory.secret_address where facility_id = $1`, [
        moving.secretFacilityId,
      ]);
    expect(await addresses()).toEqual([{ owner: moving.organisationId }]);
    // As the register does it: nobody acts, and the statement knows nothing of addresses.
    await db.database.transaction(testContext(), (tx) =>
      tx.query(`update directory.service set organisation_id = $2 where id = $1`, [
        moving.serviceId,
        foreign.organisationId,
      ]),
    );
    expect(await addresses()).toEqual([]);
    const [before, after] = [as('profile_owner', moving.organisationId), as('profile_owner', foreign.organisationId)];
    const facilityId = moving.secretFacilityId;
    expect(isRefusal(await reading.read(before, facilityId))).toBe(true);
    expect(isRefusal(await keeping.keep(before, { facilityId, address: 'x' }))).toBe(true);
    expect(await keeping.keep(after, { facilityId, address: 'Nová tajná 1' })).toEqual({ facilityId });
    expect(await reading.read(after, facilityId)).toMatchObject({ address: 'Nová tajná 1' });
    expect(await addresses()).toEqual([{ owner: foreign.organisationId }]);
    await db.asOwner(`delete from directory.secret_address where facility_id = $1`, [facilityId]);
  });

  it('row-level security hides one that was left behind even where it could not be deleted', async () => {
    const left = await buildProfile(db, 4);
    await db.asOwner(`alter table directory.service disable trigger service_leaves_secret_addresses`);
    await db.asOwner(`update directory.service set organisation_id = $2 where id = $1`, [
      left.serviceId,
      foreign.organisationId,
    ]);
    await db.asOwner(`alter table directory.service enable trigger service_leaves_secret_addresses`);
    expect(await forgottenWhere(as('profile_owner', left.organisationId))).toEqual([]);
    expect(await forgottenWhere(as('profile_owner', foreign.organisationId))).toHaveLength(1);
    await db.asOwner(`delete from directory.secret_address where facility_id = $1`, [left.secretFacilityId]);
  });

  it('the database refuses an address beside a secret facility', async () => {
    await expect(
      db.asOwner(`update directory.facility set street = 'Jakákoli' where id = $1`, [mine.secretFacilityId]),
    ).rejects.toThrow(/facility_secret_has_no_address/);
  });
});
