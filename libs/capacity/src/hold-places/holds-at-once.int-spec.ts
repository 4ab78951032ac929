import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { addDays, isRefusal } from '@navaz/kernel';
import { FakeClock, testDatabase, type TestDatabase } from '@navaz/testing';
import { makeOwnedUnit, makeStatement, makeUnit, type MadeUnit } from '../room.support-spec.js';
import { friday, holdRoom, noon, someHandover, type HoldRoom } from '../hold-room.support-spec.js';
import type { HandoverHolder } from '../holds/holder.js';
import { StatementEffects } from '../holds/statement-effects.js';

jest.setTimeout(180_000);

/** A generator of numbers in [0, 1) that can be repeated (mulberry32). */
const dice = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
};

describe('many at once, each on a connection of its own', () => {
  let db: TestDatabase;
  let room: HoldRoom;
  let made: MadeUnit;

  beforeAll(async () => {
    db = await testDatabase();
    room = holdRoom(db, FakeClock.at(noon));
  });

  afterAll(() => db.close());

  beforeEach(async () => {
    room.clock.moveTo(noon);
    await db.asOwner(`truncate capacity.hold`);
    made = await makeOwnedUnit(db, { slots: 10 });
    await makeStatement(db, made.unitId, { free: 10, asOf: '2025-10-10T08:00:00Z' });
    room.heard.length = 0;
  });

  const tally = (answers: readonly unknown[]): Record<string, number> => {
    const counts: Record<string, number> = {};
    for (const answer of answers) {
      const code = isRefusal(answer) ? answer.code : 'held';
      counts[code] = (counts[code] ?? 0) + 1;
    }
    return counts;
  };

  it('gives 10 places to 200 takers exactly once each, and the others a word', async () => {
    const answers = await Promise.all(Array.from({ length: 200 }, () => room.take({ serviceId: made.serviceId })));
    expect(tally(answers)).toEqual({ held: 10, NO_ROOM: 190 });
    const rows = await db.asOwner<{ holds: number; slots: number }>(
      `select count(*)::int as holds, count(distinct slot_id)::int as slots from capacity.hold where unit_id = $1`,
      [made.unitId],
    );
    expect(rows).toEqual([{ holds: 10, slots: 10 }]);
  });

  it('the same over three units of a service, whatever each taker asks for', async () => {
    const [second, third] = [await makeUnit(db, made.serviceId, { slots: 3 }), await makeUnit(db, made.serviceId)];
    await makeStatement(db, second, { free: 3, total: 3, asOf: '2025-10-10T08:00:00Z' });
    await makeStatement(db, third, { free: 2, asOf: '2025-10-10T08:00:00Z' });
    const units = [undefined, made.unitId, second, third];
    const answers = await Promise.all(
      Array.from({ length: 120 }, (_, at) => room.take({ serviceId: made.serviceId, unitId: units[at % 4] ?? null })),
    );
    expect(tally(answers)).toEqual({ held: 15, NO_ROOM: 105 });
  });

  it('one holder gets one place, though it asks everywhere at once', async () => {
    const others = await Promise.all(Array.from({ length: 5 }, () => makeOwnedUnit(db)));
    for (const { unitId } of others) await makeStatement(db, unitId, { free: 10, asOf: '2025-10-10T08:00:00Z' });
    const holder = someHandover();
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, at) => room.take({ serviceId: (others[at % 5] ?? made).serviceId, holder })),
    );
    expect(tally(answers)).toEqual({ held: 1, ALREADY_HELD: 29 });
  });

  it('confirms or expires, never both, when both come at once', async () => {
    const holders = Array.from({ length: 10 }, someHandover);
    for (const holder of holders) {
      await room.take({ serviceId: made.serviceId, holder, expiresAt: new Date('2025-10-10T10:00:01Z') });
    }
    const late = holdRoom(db, FakeClock.at('2025-10-10T10:00:02Z'));
    const [firms] = await Promise.all([
      Promise.all(holders.map((holder) => room.act((tx) => room.desk.firm(tx, holder)))),
      late.sweeper.sweep(),
      Promise.all(holders.map(() => late.take({ serviceId: made.serviceId }))),
    ]);
    const firm = firms.filter((answer) => !isRefusal(answer)).length;
    const rows = await db.asOwner<{ state: string; holds: number }>(
      `select coalesce(release_reason, firmness) as state, count(*)::int as holds from capacity.hold
       where holder_id = any($1) group by 1`,
      [holders.map((holder) => holder.id)],
    );
    const of = (state: string): number => rows.find((row) => row.state === state)?.holds ?? 0;
    expect([of('firm'), of('expired')]).toEqual([firm, 10 - firm]);
  });

  it('acts on two holders in two units at once wait for each other and do not deadlock', async () => {
    const other = await makeOwnedUnit(db);
    await makeStatement(db, other.unitId, { free: 10, asOf: '2025-10-10T08:00:00Z' });
    const pairs: [HandoverHolder, HandoverHolder][] = [];
    for (let at = 0; at < 8; at += 1) {
      const pair: [HandoverHolder, HandoverHolder] = [someHandover(), someHandover()];
      const services = at % 2 ? [made.serviceId, other.serviceId] : [other.serviceId, made.serviceId];
      for (const [side, holder] of pair.entries()) await room.take({ serviceId: services[side] ?? '', holder });
      pairs.push(pair);
    }
    let tries = 0;
    await Promise.all(
      pairs.map(([chosen, superseded]) =>
        room.act(async (tx) => {
          tries += 1;
          await room.desk.lockFor(tx, [chosen, superseded]);
          await room.desk.firm(tx, chosen);
          await room.desk.release(tx, superseded, 'let_go');
        }),
      ),
    );
    expect(tries).toBe(8);
  });

  it.each([1, 2, 3, 4])('any mix of acts keeps every promise (dice %i)', async (seed) => {
    const roll = dice(seed);
    const pick = <T>(from: readonly T[]): T => {
      const picked = from[Math.floor(roll() * from.length)];
      if (picked === undefined) throw new Error('nothing to pick from');
      return picked;
    };
    const second = await makeUnit(db, made.serviceId, { slots: 4, name: 'Druhý dům' });
    await makeStatement(db, second, { free: 4, total: 4, asOf: '2025-10-10T08:00:00Z' });
    const units = [made.unitId, second];
    const holders = Array.from({ length: 40 }, someHandover);
    const effects = new StatementEffects(room.clock, room.held, room.store, room.finder);
    const day = (): string => addDays(friday, Math.floor(roll() * 6));
    const end = (): Date => new Date(room.clock.now().getTime() + 60_000 * (1 + Math.floor(roll() * 60)));
    const state = (unitId: string, free: number, total: number) =>
      room.act(async (tx) => {
        await tx.query(`select id from capacity.unit where id = $1 for share`, [unitId]);
        const before = await effects.before(tx, unitId);
        await tx.query(
          `insert into capacity.statement (unit_id, free, total, as_of, valid_until, means)
           values ($1, $2, $3, $4, '2025-10-17T21:59:59Z', 'profile')`,
          [unitId, free, total, room.clock.now()],
        );
        await effects.follow(tx, unitId, before);
      });
    const takeOne = () => {
      const from = day();
      const until = roll() < 0.5 ? null : addDays(from, Math.floor(roll() * 4));
      const unitId = roll() < 0.3 ? pick(units) : null;
      return room.take({ serviceId: made.serviceId, unitId, from, until, holder: pick(holders), expiresAt: end() });
    };
    const firmOne = () => room.act((tx) => room.desk.firm(tx, pick(holders)));
    const releaseOne = () => room.act((tx) => room.desk.release(tx, pick(holders), pick(['let_go', 'left'] as const)));
    const acts: (() => Promise<unknown>)[] = [
      firmOne,
      releaseOne,
      () => room.act((tx) => room.desk.extend(tx, pick(holders), end())),
      () => room.act((tx) => room.desk.move(tx, pick(holders), day())),
      () => room.act((tx) => room.desk.occupy(tx, pick(holders))),
      () => room.sweeper.sweep(),
    ];
    for (let round = 0; round < 8; round += 1) {
      room.clock.advance(10 * 60_000);
      const answers = await Promise.allSettled(
        Array.from({ length: 40 }, () => (roll() < 0.4 ? takeOne() : pick(acts)())),
      );
      expect(answers.filter((answer) => answer.status === 'rejected')).toEqual([]);
      // In some rounds an owner counts the house and says what is left, sometimes in the middle of everything else.
      if (round % 4 === 3) {
        for (const unitId of units) {
          const total = unitId === second ? 4 : 10;
          const promised = (await holdsOf(unitId)).length;
          await Promise.all([state(unitId, Math.max(0, total - promised), total), firmOne(), releaseOne()]);
        }
      }
      await promisesHold(units);
    }
    // Everybody lets go: nothing may stay behind.
    room.clock.advance(2 * 3_600_000);
    await room.sweeper.sweep();
    for (const holder of holders) await room.act((tx) => room.desk.release(tx, holder, 'let_go'));
    for (const unitId of units) expect(await holdsOf(unitId)).toEqual([]);
    // Nobody stays: what was counted as living there has left too, so the whole house can be promised again.
    for (const holder of holders) await room.act((tx) => room.desk.release(tx, holder, 'left'));
    room.clock.advance(60_000);
    for (const unitId of units) await state(unitId, unitId === second ? 4 : 10, unitId === second ? 4 : 10);
    const again = await Promise.all(
      Array.from({ length: 30 }, () => room.take({ serviceId: made.serviceId, expiresAt: end() })),
    );
    expect(tally(again)).toEqual({ held: 14, NO_ROOM: 16 });
  });

  const holdsOf = (unitId: string) =>
    db.asOwner<{ slot_id: string; holder_id: string; from: string; until: string | null; since: boolean }>(
      `select h.slot_id, h.holder_id, lower(h.during)::text as from, upper(h.during)::text as until,
              h.taken_at > (select max(as_of) from capacity.statement s where s.unit_id = h.unit_id) as since
       from capacity.hold h
       where h.unit_id = $1 and h.released_at is null and (h.expires_at is null or h.expires_at > $2)`,
      [unitId, room.clock.now()],
    );

  /** Counted anew from the rows alone: no slot twice, one place a holder, not more than stated and than there are. */
  const promisesHold = async (units: readonly string[]): Promise<void> => {
    const holders: string[] = [];
    for (const unitId of units) {
      const holds = await holdsOf(unitId);
      holders.push(...holds.map((hold) => hold.holder_id));
      const [house] = await db.asOwner<{ slots: number }>(
        `select count(*)::int as slots from capacity.slot where unit_id = $1`,
        [unitId],
      );
      for (let on = friday; on < '2025-10-20'; on = addDays(on, 1)) {
        const then = holds.filter((hold) => hold.from <= on && (hold.until === null || on < hold.until));
        expect(new Set(then.map((hold) => hold.slot_id)).size).toBe(then.length);
        expect(then.length).toBeLessThanOrEqual(house?.slots ?? 0);
        const [seen] = await room.reader.units([unitId], on);
        if (seen?.free !== null && seen?.free !== undefined) {
          expect(seen.free).toBeGreaterThanOrEqual(0);
          expect(seen.free + then.length).toBeLessThanOrEqual(house?.slots ?? 0);
        }
      }
    }
    expect(new Set(holders).size).toBe(holders.length);
  };
});
