import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ActEntity, AuditTrail } from '@navaz/audit';
import { directoryEntities, DirectoryReader } from '@navaz/directory';
import { isRefusal, type RequestContext } from '@navaz/kernel';
import { Commands, loadConfig, SignedLinks, type Jobs } from '@navaz/platform';
import { testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { capacityEntities } from '../capacity-entities.js';
import { friday, holdRoom, noon, someHandover, type HoldRoom } from '../hold-room.support-spec.js';
import type { HandoverHolder } from '../holds/holder.js';
import { PlaceAuthority } from '../place-authority.js';
import { makeOwnedUnit, makeStatement, makeUnit, type MadeUnit } from '../room.support-spec.js';
import { Statements } from '../statements.js';
import { SlotStore } from './slot-store.js';
import { UnitDesk } from './unit-desk.service.js';
import { UnitPromises } from './unit-promises.js';

jest.setTimeout(60_000);

describe('a unit that somebody counts on', () => {
  let db: TestDatabase;
  let room: HoldRoom;
  let desk: UnitDesk;
  let made: MadeUnit;
  let owner: RequestContext;

  beforeAll(async () => {
    db = await testDatabase([...capacityEntities, ...directoryEntities, ActEntity]);
    room = holdRoom(db);
    const { clock, held, store, list } = room;
    const config = loadConfig({ DATABASE_URL: db.url, NODE_ENV: 'test' });
    // Only its timed sweep needs jobs, which no spec of this file waits for.
    const commands = new Commands(db.database, clock, undefined as unknown as Jobs, config);
    const authority = new PlaceAuthority(new SignedLinks(config, clock), new DirectoryReader(db.database, clock));
    const statements = new Statements();
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
    room.clock.moveTo(noon);
    made = await makeOwnedUnit(db, { slots: 4 });
    const { organisationId } = made;
    owner = testContext({ role: 'profile_owner', permissions: ['profile.edit'], organisationId });
  });

  const state = (free: number, total: number, asOf = '2025-10-10T09:00:00Z') =>
    makeStatement(db, made.unitId, { free, total, asOf });
  const resize = async (slotCount: number): Promise<string[]> => {
    const [unit] = await db.asOwner<{ version: number }>(`select version from capacity.unit where id = $1`, [
      made.unitId,
    ]);
    const answer = await desk.changeUnit(owner, { unitId: made.unitId, version: unit?.version ?? 0, slotCount });
    return isRefusal(answer) ? answer.fields.map((field) => `${field.path} ${field.code}`) : [];
  };
  const retire = async (unitId = made.unitId): Promise<string | null> => {
    const answer = await desk.retireUnit(owner, unitId);
    return isRefusal(answer) ? answer.code : null;
  };
  const slots = async (): Promise<number> => room.act((tx) => new Statements().countSlots(tx, made.unitId));
  const hold = async (): Promise<HandoverHolder> => {
    const holder = someHandover();
    const answer = await room.take({ serviceId: made.serviceId, holder });
    if (isRefusal(answer)) throw new Error(answer.code);
    return holder;
  };
  const release = (holder: HandoverHolder) => room.act((tx) => room.desk.release(tx, holder, 'let_go'));

  it('does not become smaller than what its owner said of it, until they say otherwise', async () => {
    await state(4, 4);
    expect(await resize(2)).toEqual(['slotCount STATED_MORE']);
    expect(await slots()).toBe(4);
    await state(2, 2, '2025-10-10T09:30:00Z');
    expect(await resize(2)).toEqual([]);
    expect(await slots()).toBe(2);
  });

  it('may be counted as a whole again, whatever was said', async () => {
    await state(4, 4);
    expect(await resize(0)).toEqual([]);
    expect(await slots()).toBe(0);
  });

  it('keeps a place that is held, and gives it up when it is free again', async () => {
    await state(4, 4);
    const holders = [await hold(), await hold(), await hold()];
    await state(1, 1, '2025-10-10T09:30:00Z');
    expect(await resize(2)).toEqual(['slotCount PLACE_HELD']);
    expect(await resize(0)).toEqual(['slotCount PLACE_HELD']);
    expect(await slots()).toBe(4);
    for (const holder of holders) await release(holder);
    expect(await resize(2)).toEqual([]);
  });

  it('is not retired while a place is held for somebody', async () => {
    await state(4, 4);
    const holder = await hold();
    expect(await retire()).toBe('UNIT_PROMISED');
    await release(holder);
    expect(await retire()).toBeNull();
  });

  it('is retired though people live there: those are counted, and promised nothing', async () => {
    await state(4, 4);
    const holder = await hold();
    await room.act(async (tx) => {
      await room.desk.firm(tx, holder);
      await room.desk.occupy(tx, holder);
    });
    room.clock.advance(60_000);
    expect(await retire()).toBeNull();
    expect(await db.asOwner(`select release_reason from capacity.hold where holder_id = $1`, [holder.id])).toEqual([
      { release_reason: 'counted' },
    ]);
  });

  it('is not retired while somebody waits whom no other unit could help', async () => {
    await state(0, 4);
    const wait = (unitId: string | null) =>
      room.act((tx) =>
        room.list.join(tx, {
          serviceId: made.serviceId,
          unitId,
          holder: someHandover(),
          reason: 'no_room',
          from: friday,
        }),
      );
    await wait(null);
    expect(await retire()).toBe('UNIT_PROMISED');
    const second = await makeUnit(db, made.serviceId, { name: 'Druhý dům' });
    await wait(second);
    expect(await retire(second)).toBe('UNIT_PROMISED');
    expect(await retire()).toBeNull();
  });
});
