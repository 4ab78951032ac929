import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { isRefusal } from '@navaz/kernel';
import { testDatabase, type TestDatabase } from '@navaz/testing';
import { makeOwnedUnit, type MadeUnit } from '../room.support-spec.js';
import { Statements } from '../statements.js';
import { friday, holdRoom, noon, someHandover, type HoldRoom } from '../hold-room.support-spec.js';
import type { HandoverHolder } from './holder.js';
import { StatementEffects } from './statement-effects.js';
import { capacityEntities } from '../capacity-entities.js';

jest.setTimeout(60_000);

describe('a statement and the places held', () => {
  let db: TestDatabase;
  let room: HoldRoom;
  let effects: StatementEffects;
  let made: MadeUnit;

  beforeAll(async () => {
    db = await testDatabase(capacityEntities);
    room = holdRoom(db);
    effects = new StatementEffects(room.clock, room.held, room.store, room.finder);
  });

  afterAll(() => db.close());

  beforeEach(async () => {
    room.clock.moveTo(noon);
    made = await makeOwnedUnit(db, { slots: 5 });
    await state(5);
    room.heard.length = 0;
  });

  /** The owner says it a minute later; as of now, or of minutes ago. */
  const state = async (free: number, { total = 5, minutesAgo = 0 } = {}): Promise<void> => {
    room.clock.advance(60_000);
    const asOf = new Date(room.clock.now().getTime() - minutesAgo * 60_000);
    await room.act(async (tx) => {
      const before = await effects.before(tx, made.unitId);
      await new Statements().add(tx, {
        unitId: made.unitId,
        free,
        total,
        waiting: null,
        asOf,
        validUntil: new Date('2025-10-17T21:59:59Z'),
        note: null,
        continues: null,
        means: 'profile',
        organisationId: null,
        accountId: null,
      });
      await effects.follow(tx, made.unitId, before);
    });
    room.clock.advance(60_000);
  };
  const hold = async (from = friday, until: string | null = null): Promise<HandoverHolder> => {
    const holder = someHandover();
    const answer = await room.take({ serviceId: made.serviceId, holder, from, until });
    if (isRefusal(answer)) throw new Error(answer.code);
    return holder;
  };
  const arrive = async (holder: HandoverHolder): Promise<void> => {
    await room.act(async (tx) => {
      await room.desk.firm(tx, holder);
      await room.desk.occupy(tx, holder);
    });
  };
  const free = async (): Promise<number | null | undefined> =>
    (await room.reader.units([made.unitId], friday))[0]?.free;
  const row = async (holder: HandoverHolder) => {
    const [found] = await db.asOwner(
      `select release_reason, left_at is not null as gone from capacity.hold where holder_id = $1`,
      [holder.id],
    );
    return found;
  };

  it('counts what is promised in its own number: a hold before it is not taken off twice', async () => {
    await hold();
    await hold();
    expect(await free()).toBe(3);
    await state(3);
    expect(await free()).toBe(3);
    expect(room.heardOf('capacity.unit-overcommitted')).toEqual([]);
  });

  it('of an earlier moment leaves what was promised since', async () => {
    await hold();
    room.clock.advance(600_000);
    await state(2, { minutesAgo: 30 });
    // Before that moment there is the first statement, so the earlier one does not count at all.
    expect(await free()).toBe(4);
    await hold();
    room.clock.advance(600_000);
    await state(4, { minutesAgo: 5 });
    expect(await free()).toBe(3);
  });

  it('takes who has arrived into its number, and their departure frees a place again', async () => {
    const holder = await hold();
    await arrive(holder);
    expect([await free(), await row(holder)]).toEqual([4, { release_reason: null, gone: false }]);
    room.clock.advance(60_000);
    await state(4);
    expect([await free(), await row(holder)]).toEqual([4, { release_reason: 'counted', gone: false }]);
    await room.act((tx) => room.desk.release(tx, holder, 'let_go'));
    expect(await free()).toBe(4);
    room.heard.length = 0;
    await room.act((tx) => room.desk.release(tx, holder, 'left'));
    expect([await free(), await row(holder)]).toEqual([5, { release_reason: 'counted', gone: true }]);
    expect(room.heardOf('capacity.place-opened')).toEqual([{ serviceId: made.serviceId, unitId: made.unitId }]);
    await room.act((tx) => room.desk.release(tx, holder, 'left'));
    expect(room.heardOf('capacity.place-opened')).toHaveLength(1);
    await state(5);
    expect(await free()).toBe(5);
  });

  it('lets a house be filled again whose people left without a word', async () => {
    for (let guest = 0; guest < 5; guest += 1) await arrive(await hold());
    expect(await free()).toBe(0);
    room.clock.advance(60_000);
    await state(5);
    expect(room.heardOf('capacity.unit-overcommitted')).toEqual([]);
    for (let guest = 0; guest < 5; guest += 1) await hold();
    expect(await free()).toBe(0);
  });

  it('is never refused; where it leaves less than is promised, it is told once who is concerned', async () => {
    const holders = [await hold(), await hold(), await hold('2025-10-14')];
    await state(0, { total: 2 });
    const told = (): string[][] =>
      room.heardOf('capacity.unit-overcommitted').map((event) => [...(event['holderIds'] as string[])].toSorted());
    // Two fit into two places; it is from the 14th on that one is too many, and then all three are concerned.
    expect(told()).toEqual([holders.map((holder) => holder.id).toSorted()]);
    await state(0, { total: 2 });
    expect(told()).toHaveLength(1);
    for (const holder of holders) expect(await room.act((tx) => room.desk.of(tx, holder))).not.toBeNull();
    expect(await free()).toBe(0);
  });

  it('that forgot what is promised never gives those places away again', async () => {
    const holders = [await hold(), await hold()];
    await state(5);
    expect(room.heardOf('capacity.unit-overcommitted')).toEqual([
      { unitId: made.unitId, serviceId: made.serviceId, holderIds: holders.map((holder) => holder.id) },
    ]);
    expect(await free()).toBe(3);
    await hold();
    await hold();
    await hold();
    expect(isRefusal(await room.take({ serviceId: made.serviceId }))).toBe(true);
  });

  it('tells that places opened, and only then', async () => {
    const opened = (): number => room.heardOf('capacity.place-opened').length;
    await state(0);
    expect(opened()).toBe(0);
    await state(0);
    expect(opened()).toBe(0);
    await state(1);
    expect(opened()).toBe(1);
    await state(1);
    expect(opened()).toBe(1);
    room.clock.moveTo('2025-10-18T10:00:00Z');
    expect(await free()).toBeNull();
  });
});
