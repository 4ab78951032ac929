import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { isRefusal } from '@navaz/kernel';
import { testDatabase, type TestDatabase } from '@navaz/testing';
import { friday, holdRoom, noon, someHandover, type HoldRoom } from '../hold-room.support-spec.js';
import { makeOwnedUnit, makeStatement, type MadeUnit } from '../room.support-spec.js';
import { DaysThatOpen } from './days-that-open.js';

jest.setTimeout(60_000);

describe('what opens because a day has come', () => {
  let db: TestDatabase;
  let room: HoldRoom;
  let days: DaysThatOpen;
  let made: MadeUnit;

  beforeAll(async () => {
    db = await testDatabase();
    room = holdRoom(db);
    days = new DaysThatOpen(db.database, room.clock);
  });

  afterAll(() => db.close());

  beforeEach(() => db.asOwner(`update capacity.waiting_entry set left_at = now() where left_at is null`));

  const make = async (dates: Readonly<Record<string, unknown>> = {}): Promise<void> => {
    made = await makeOwnedUnit(db, { slots: 2, dates });
    await makeStatement(db, made.unitId, { free: 2, total: 2, asOf: '2025-10-10T08:00:00Z' });
    room.heard.length = 0;
  };
  const wait = async (from = friday): Promise<void> => {
    const entry = await room.act((tx) =>
      room.list.join(tx, { serviceId: made.serviceId, holder: someHandover(), reason: 'no_room', from }),
    );
    if (isRefusal(entry)) throw new Error(entry.code);
  };
  const close = (from: string, until: string) =>
    db.asOwner(
      `insert into capacity.closure (unit_id, during, reason, means) values ($1, daterange($2, $3), 'malování', 'profile')`,
      [made.unitId, from, until],
    );
  /** On which mornings of these the unit is told of. */
  const toldOn = async (...mornings: string[]): Promise<string[]> => {
    const told: string[] = [];
    for (const morning of mornings) {
      room.clock.moveTo(`${morning}T04:30:00Z`);
      if ((await days.tell('spec')) > 0) told.push(morning);
    }
    room.clock.moveTo(noon);
    return told;
  };
  const week = ['2025-10-11', '2025-10-12', '2025-10-13', '2025-10-14', '2025-10-15'];

  it('is a unit on the first day after its pause, once, for those who wait', async () => {
    await make();
    await close('2025-10-09', '2025-10-14');
    expect(await toldOn(...week)).toEqual([]);
    await wait();
    expect(await toldOn(...week)).toEqual(['2025-10-14']);
    expect(room.heardOf('capacity.place-opened')).toEqual([{ serviceId: made.serviceId, unitId: made.unitId }]);
  });

  it.each<[string, Record<string, unknown>]>([
    ['a paused service', { paused_until: '2025-10-12' }],
    ['a service that begins', { valid_from: '2025-10-13' }],
    ['a season', { season_from: '10-13', season_to: '04-30' }],
  ])('is %s', async (_what, dates) => {
    await make(dates);
    await wait();
    expect(await toldOn(...week)).toEqual(['2025-10-13']);
  });

  it('is nothing where one pause follows another', async () => {
    await make();
    await close('2025-10-09', '2025-10-12');
    await close('2025-10-12', '2025-10-20');
    await wait();
    expect(await toldOn(...week)).toEqual([]);
  });

  it('is a day that comes near enough to be promised', async () => {
    await make({ booking_horizon_days: 60 });
    await wait('2025-12-12');
    expect(await toldOn(...week)).toEqual(['2025-10-13']);
  });
});
