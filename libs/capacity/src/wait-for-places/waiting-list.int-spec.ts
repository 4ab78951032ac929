import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { isRefusal } from '@navaz/kernel';
import { testDatabase, type TestDatabase } from '@navaz/testing';
import { friday, holdRoom, noon, someHandover, type HoldRoom } from '../hold-room.support-spec.js';
import type { Holder } from '../holds/holder.js';
import { makeOwnedUnit, makeStatement, makeUnit, type MadeUnit } from '../room.support-spec.js';
import type { NewEntry } from './waiting-list.service.js';

jest.setTimeout(60_000);

describe('waiting for places', () => {
  let db: TestDatabase;
  let room: HoldRoom;
  let made: MadeUnit;
  let second: string;

  beforeAll(async () => {
    db = await testDatabase();
    room = holdRoom(db);
  });

  afterAll(() => db.close());

  beforeEach(async () => {
    room.clock.moveTo(noon);
    made = await makeOwnedUnit(db, { slots: 2 });
    second = await makeUnit(db, made.serviceId, { name: 'Druhý dům', slots: 2 });
    for (const unitId of [made.unitId, second]) await say(unitId, 0, '2025-10-10T08:00:00Z');
    room.heard.length = 0;
  });

  const say = (unitId: string, free: number, asOf: string) => makeStatement(db, unitId, { free, total: 2, asOf });
  const join = async (more: Partial<NewEntry> = {}): Promise<Holder> => {
    const holder = more.holder ?? someHandover();
    const entry = await room.act((tx) =>
      room.list.join(tx, { serviceId: made.serviceId, reason: 'no_room', from: friday, ...more, holder }),
    );
    if (isRefusal(entry)) throw new Error(entry.code);
    return holder;
  };
  const position = (holder: Holder) => room.act((tx) => room.list.position(tx, holder));
  const next = async (unitId = made.unitId) => (await room.act((tx) => room.list.next(tx, unitId)))?.holder ?? null;

  it('keeps the order of joining, through leaving and joining again', async () => {
    const [first, middle, last] = [await join(), await join(), await join()];
    expect(await Promise.all([first, middle, last].map(position))).toEqual([1, 2, 3]);
    await room.act((tx) => room.list.leave(tx, first));
    await room.act((tx) => room.list.leave(tx, first));
    expect(await Promise.all([first, middle, last].map(position))).toEqual([null, 1, 2]);
    await join({ holder: first });
    await join({ holder: middle, reason: 'release_moved', from: '2025-10-12' });
    expect(await Promise.all([middle, last, first].map(position))).toEqual([1, 2, 3]);
    expect(await room.act((tx) => room.list.of(tx, middle))).toMatchObject({
      reason: 'release_moved',
      from: '2025-10-12',
      unitId: null,
    });
    expect(room.heard).toEqual([]);
  });

  it('waits in one place only, and knows no strange services', async () => {
    const elsewhere = await makeOwnedUnit(db);
    const holder = await join();
    await join({ holder, serviceId: elsewhere.serviceId });
    expect(await room.act((tx) => room.list.of(tx, holder))).toMatchObject({ serviceId: elsewhere.serviceId });
    const entry = { holder, reason: 'no_room', from: friday } as const;
    const strange = [
      { ...entry, serviceId: '00000000-0000-7000-8000-000000000000' },
      { ...entry, serviceId: made.serviceId, unitId: elsewhere.unitId },
    ];
    for (const one of strange) {
      const answer = await room.act((tx) => room.list.join(tx, one));
      expect(isRefusal(answer) && answer.code).toBe('NOT_FOUND');
    }
  });

  it('counts those before who would take the same unit', async () => {
    await join({ unitId: second });
    const mine = await join({ unitId: made.unitId });
    const any = await join();
    const other = await join({ unitId: second });
    expect(await Promise.all([mine, any, other].map(position))).toEqual([1, 3, 3]);
  });

  it('offers an open place to the first in line whom it helps', async () => {
    const late = await join({ from: '2025-12-01' });
    const wheelchair = await join({ characteristics: ['wheelchair'] });
    const elsewhere = await join({ unitId: second });
    const mine = await join();
    expect(await next()).toBeNull();
    await say(made.unitId, 1, '2025-10-10T09:00:00Z');
    expect(await next()).toEqual(mine);
    expect(await next(second)).toBeNull();
    await db.asOwner(`update capacity.slot set characteristics = '{wheelchair}' where unit_id = $1 and number = 2`, [
      made.unitId,
    ]);
    expect(await next()).toEqual(wheelchair);
    await db.asOwner(`update directory.service set booking_horizon_days = 90 where id = $1`, [made.serviceId]);
    expect(await next()).toEqual(late);
    await room.act((tx) => room.list.move(tx, late, '2026-12-01'));
    expect(await next()).toEqual(wheelchair);
    await say(second, 1, '2025-10-10T09:00:00Z');
    expect(await next(second)).toEqual(elsewhere);
  });

  it('passes over who was offered a place already, and is back when the offer lapses', async () => {
    const [first, then] = [await join(), await join()];
    await say(made.unitId, 2, '2025-10-10T09:00:00Z');
    await room.take({ serviceId: made.serviceId, holder: first, expiresAt: new Date('2025-10-10T12:00:00Z') });
    expect(await next()).toEqual(then);
    room.clock.moveTo('2025-10-10T12:00:00Z');
    expect(await next()).toEqual(first);
  });

  it('looks at today for those whose day has passed', async () => {
    const holder = await join();
    room.clock.moveTo('2025-10-13T10:00:00Z');
    await say(made.unitId, 1, '2025-10-13T09:00:00Z');
    expect(await next()).toEqual(holder);
  });

  it('gets through a long line of people whom the place does not help', async () => {
    for (let at = 0; at < 120; at += 1) await join({ characteristics: ['dog'] });
    const last = await join();
    await say(made.unitId, 1, '2025-10-10T09:00:00Z');
    expect(await next()).toEqual(last);
  });

  it('keeps its order when many join at once, everybody once', async () => {
    const holder = someHandover();
    await Promise.all([
      ...Array.from({ length: 20 }, () => join()),
      ...Array.from({ length: 20 }, () => join({ holder })),
    ]);
    const rows = await db.asOwner(
      `select count(*)::int as entries, count(distinct line)::int as lines, count(distinct holder_id)::int as holders
       from capacity.waiting_entry where service_id = $1 and left_at is null`,
      [made.serviceId],
    );
    expect(rows).toEqual([{ entries: 21, lines: 21, holders: 21 }]);
  });

  it('tells the public of the list, and professionals how many wait', async () => {
    await db.asOwner(`update capacity.unit set admission = 'waiting_list' where service_id = $1`, [made.serviceId]);
    await say(made.unitId, 1, '2025-10-10T09:00:00Z');
    const seen = async () => (await room.reader.places([made.serviceId], friday)).get(made.serviceId);
    expect(await seen()).toMatchObject({ state: 'has_room', waiting: null });
    const holder = await join();
    expect(await seen()).toMatchObject({ state: 'waiting_list', publicFree: '0' });
    expect((await room.reader.servicesIn(friday)).waitingList).toContain(made.serviceId);
    await room.act((tx) => room.list.leave(tx, holder));
    expect(await seen()).toMatchObject({ state: 'has_room' });
    expect((await room.reader.servicesIn(friday)).room).toContain(made.serviceId);
  });
});
