import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ActEntity, AuditTrail } from '@navaz/audit';
import { directoryEntities, DirectoryReader } from '@navaz/directory';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Commands, loadConfig, SignedLinks, type Jobs } from '@navaz/platform';
import { FakeClock, testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { capacityEntities } from '../capacity-entities.js';
import { holdRoom } from '../hold-room.support-spec.js';
import { PlaceAuthority } from '../place-authority.js';
import { makeOrganisation, makeService } from '../room.support-spec.js';
import { Statements } from '../statements.js';
import { SlotStore } from './slot-store.js';
import { UnitDesk, type NewUnit, type UnitEdited } from './unit-desk.service.js';
import { UnitPromises } from './unit-promises.js';

jest.setTimeout(60_000);

describe('units of a service', () => {
  let db: TestDatabase;
  const clock = FakeClock.at('2025-10-10T10:00:00Z');
  let desk: UnitDesk;
  let serviceId: string;
  let owner: RequestContext;

  beforeAll(async () => {
    db = await testDatabase([...capacityEntities, ...directoryEntities, ActEntity]);
    const config = loadConfig({ DATABASE_URL: db.url, NODE_ENV: 'test' });
    const links = new SignedLinks(config, clock);
    // Only its timed sweep needs jobs, which no spec of this file waits for.
    const commands = new Commands(db.database, clock, undefined as unknown as Jobs, config);
    const authority = new PlaceAuthority(links, new DirectoryReader(db.database, clock));
    const statements = new Statements();
    const { held, store, list } = holdRoom(db, clock);
    const promises = new UnitPromises(clock, held, store, statements, list);
    desk = new UnitDesk(
      db.database,
      clock,
      commands,
      authority,
      new SlotStore(),
      promises,
      statements,
      new AuditTrail(),
    );
  });

  afterAll(() => db.close());

  beforeEach(async () => {
    const organisationId = await makeOrganisation(db);
    serviceId = await makeService(db, organisationId);
    owner = testContext({ role: 'profile_owner', permissions: ['profile.edit'], organisationId });
  });

  const create = (given: Partial<NewUnit> = {}, ctx = owner) =>
    desk.createUnit(ctx, {
      key: randomUUID(),
      serviceId,
      name: 'Lůžka pro muže',
      measure: 'beds',
      slotCount: 3,
      ...given,
    });
  const made = async (given: Partial<NewUnit> = {}): Promise<UnitEdited> => {
    const answer = await create(given);
    if (isRefusal(answer)) throw new Error(answer.text.en);
    return answer;
  };
  const codesOf = (answer: UnitEdited | Refusal): string[] =>
    isRefusal(answer) ? [answer.code, ...answer.fields.map((field) => `${field.path} ${field.code}`)] : [];
  const slotsOf = (unitId: string) =>
    db.asOwner<{ id: string; number: number; characteristics: string[] }>(
      `select id, number, characteristics from capacity.slot where unit_id = $1 and retired_at is null order by number`,
      [unitId],
    );

  it('are created once by one key, however often it is sent', async () => {
    const key = randomUUID();
    const first = await made({ key });
    expect(await made({ key })).toEqual(first);
    expect(await db.asOwner(`select 1 from capacity.unit where service_id = $1`, [serviceId])).toHaveLength(1);
    expect(codesOf(await create({ key, name: 'Jiná' }))).toEqual(['KEY_USED']);
  });

  it('are created with numbered places, each like what was said', async () => {
    const { unitId } = await made({ slots: [{ number: 2, characteristics: ['wheelchair', 'ground_floor'] }] });
    expect(await slotsOf(unitId)).toMatchObject([
      { number: 1, characteristics: [] },
      { number: 2, characteristics: ['wheelchair', 'ground_floor'] },
      { number: 3, characteristics: [] },
    ]);
    expect(
      await db.asOwner(`select name, measure, admission, version from capacity.unit where id = $1`, [unitId]),
    ).toEqual([{ name: 'Lůžka pro muže', measure: 'beds', admission: 'direct', version: 1 }]);
    expect(await db.asOwner(`select operation from audit.act where subject_id = $1`, [unitId])).toEqual([
      { operation: 'capacity.createUnit' },
    ]);
  });

  it('grow and shrink; places that stay keep their id, and a number comes back as another place', async () => {
    const { unitId } = await made();
    const before = await slotsOf(unitId);
    const grown = await desk.changeUnit(owner, {
      unitId,
      version: 1,
      slotCount: 4,
      slots: [{ number: 1, characteristics: ['dog'] }],
    });
    expect(grown).toMatchObject({ version: 2 });
    const after = await slotsOf(unitId);
    expect(after.map((slot) => slot.number)).toEqual([1, 2, 3, 4]);
    expect(after.slice(0, 3).map((slot) => slot.id)).toEqual(before.map((slot) => slot.id));
    expect(after[0]?.characteristics).toEqual(['dog']);
    expect(codesOf(await desk.changeUnit(owner, { unitId, version: 2, slotCount: 1 }))).toEqual([]);
    expect(await slotsOf(unitId)).toMatchObject([{ number: 1, characteristics: ['dog'] }]);
    expect(codesOf(await desk.changeUnit(owner, { unitId, version: 3, slotCount: 2, slots: null }))).toEqual([]);
    expect(await slotsOf(unitId)).toMatchObject([{ characteristics: [] }, { characteristics: [] }]);
    expect((await slotsOf(unitId))[1]?.id).not.toBe(before[1]?.id);
    expect(await db.asOwner(`select 1 from capacity.slot where unit_id = $1`, [unitId])).toHaveLength(5);
  });

  it('are described without being counted anew', async () => {
    const { unitId } = await made();
    const slots = [{ number: 2, characteristics: ['wheelchair' as const] }];
    expect(codesOf(await desk.changeUnit(owner, { unitId, version: 1, slots }))).toEqual([]);
    expect((await slotsOf(unitId)).map(({ characteristics }) => characteristics)).toEqual([[], ['wheelchair'], []]);
    const beyond = [{ number: 4, characteristics: [] }];
    expect(codesOf(await desk.changeUnit(owner, { unitId, version: 2, slots: beyond }))).toEqual([
      'INVALID_INPUT',
      'slots.0.number SLOT_UNKNOWN',
    ]);
  });

  it('keep what an update leaves out, and clear what it sets to null', async () => {
    const { unitId } = await made({ admission: 'after_assessment' });
    await desk.changeUnit(owner, { unitId, version: 1, name: 'Muži' });
    const row = () => db.asOwner(`select name, admission, version from capacity.unit where id = $1`, [unitId]);
    expect(await row()).toEqual([{ name: 'Muži', admission: 'after_assessment', version: 2 }]);
    await desk.changeUnit(owner, { unitId, version: 2, admission: null });
    expect(await row()).toEqual([{ name: 'Muži', admission: 'direct', version: 3 }]);
    expect(await slotsOf(unitId)).toHaveLength(3);
    expect(codesOf(await desk.changeUnit(owner, { unitId, version: 3, name: null }))).toEqual([
      'INVALID_INPUT',
      'name NAME_MISSING',
    ]);
  });

  it('let one of two edits of the same version win', async () => {
    const { unitId } = await made();
    const answers = await Promise.all(
      ['první', 'druhá'].map((name) => desk.changeUnit(owner, { unitId, version: 1, name })),
    );
    expect(answers.map(codesOf).sort()).toEqual([[], ['CHANGED_MEANWHILE']]);
  });

  it('belong to a site of the service, and to no other', async () => {
    const site = async (service: string): Promise<string> => {
      await db.asOwner(
        `insert into directory.region values ('CZ099', 'Kraj', 'Region', 'K', 'K', 'K', '{}', '999', '1', 50, 14)
         on conflict do nothing`,
      );
      await db.asOwner(
        `insert into directory.district (code, name, region_code, register_code, latitude, longitude)
         values ('CZ0999', 'Okres', 'CZ099', '9999', 50, 14) on conflict do nothing`,
      );
      const [row] = await db.asOwner<{ id: string }>(
        `insert into directory.facility (service_id, district_code, region_code, origin)
         values ($1, 'CZ0999', 'CZ099', 'owner') returning id`,
        [service],
      );
      return row?.id ?? '';
    };
    const foreign = await site(await makeService(db, await makeOrganisation(db)));
    expect(codesOf(await create({ facilityId: foreign }))).toEqual(['INVALID_INPUT', 'facilityId SITE_UNKNOWN']);
    expect(codesOf(await create({ facilityId: await site(serviceId) }))).toEqual([]);
  });

  it.each<[string, Partial<NewUnit>, string]>([
    ['no name', { name: '  ' }, 'name NAME_MISSING'],
    ['a novel for a name', { name: 'a'.repeat(201) }, 'name NAME_TOO_LONG'],
    ['negative places', { slotCount: -1 }, 'slotCount SLOTS_IMPOSSIBLE'],
    ['a million places', { slotCount: 1_000_000 }, 'slotCount SLOTS_IMPOSSIBLE'],
    ['a place beyond the last', { slots: [{ number: 4, characteristics: [] }] }, 'slots.0.number SLOT_UNKNOWN'],
    [
      'a place twice',
      {
        slots: [
          { number: 1, characteristics: [] },
          { number: 1, characteristics: ['dog'] },
        ],
      },
      'slots.1.number SLOT_TWICE',
    ],
  ])('refuse %s and store nothing', async (_what, given, code) => {
    expect(codesOf(await create(given))).toEqual(['INVALID_INPUT', code]);
    expect(await db.asOwner(`select 1 from capacity.unit where service_id = $1`, [serviceId])).toEqual([]);
  });

  it('are retired once, and nothing of them changes any more', async () => {
    const { unitId } = await made();
    expect(codesOf(await desk.retireUnit(owner, unitId))).toEqual([]);
    expect(codesOf(await desk.retireUnit(owner, unitId))).toEqual(['UNIT_RETIRED']);
    expect(codesOf(await desk.changeUnit(owner, { unitId, version: 2, name: 'Jinak' }))).toEqual(['UNIT_RETIRED']);
  });

  it('are not found by others: another organisation, a narrower membership, a role that may not', async () => {
    const { unitId } = await made();
    const own = owner.actor?.organisationId ?? '';
    const others = [
      testContext({ permissions: ['profile.edit'], organisationId: await makeOrganisation(db, 'Jiná') }),
      testContext({ permissions: ['profile.edit'], organisationId: own, services: [] }),
      testContext({ permissions: ['places.state'], organisationId: own }),
      testContext(),
    ];
    for (const ctx of others) {
      expect(codesOf(await create({}, ctx))).toEqual(['NOT_FOUND']);
      expect(codesOf(await desk.changeUnit(ctx, { unitId, version: 1, name: 'Cizí' }))).toEqual(['NOT_FOUND']);
      expect(codesOf(await desk.retireUnit(ctx, unitId))).toEqual(['NOT_FOUND']);
    }
    expect(await db.asOwner(`select name from capacity.unit where service_id = $1`, [serviceId])).toEqual([
      { name: 'Lůžka pro muže' },
    ]);
  });
});
