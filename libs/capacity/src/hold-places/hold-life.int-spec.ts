import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { isRefusal, type Refusal } from '@navaz/kernel';
import { testDatabase, type TestDatabase } from '@navaz/testing';
import { makeOwnedUnit, makeStatement, type MadeUnit } from '../room.support-spec.js';
import { friday, holdRoom, noon, someHandover, type HoldRoom } from '../hold-room.support-spec.js';
import type { Hold } from '../holds/holder.js';

jest.setTimeout(60_000);

const codeOf = (answer: unknown): string => (isRefusal(answer) ? answer.code : 'none');
const heldBy = (answer: Hold | Refusal | null): Hold => {
  if (!answer || isRefusal(answer)) throw new Error(`no hold: ${codeOf(answer)}`);
  return answer;
};

describe('the life of a hold', () => {
  let db: TestDatabase;
  let room: HoldRoom;
  let made: MadeUnit;

  beforeAll(async () => {
    db = await testDatabase();
    room = holdRoom(db);
  });

  afterAll(() => db.close());

  beforeEach(async () => {
    room.clock.moveTo(noon);
    await db.asOwner(`truncate capacity.hold`);
    made = await makeOwnedUnit(db, { slots: 3 });
    await makeStatement(db, made.unitId, { free: 2, total: 3, asOf: '2025-10-10T08:00:00Z' });
    room.heard.length = 0;
  });

  const free = async (on = friday): Promise<number | null | undefined> =>
    (await room.reader.units([made.unitId], on))[0]?.free;
  const take = (wanted: Partial<Parameters<HoldRoom['take']>[0]> = {}) =>
    room.take({ serviceId: made.serviceId, ...wanted });

  describe('time', () => {
    it('ends a tentative hold at its very instant, swept or not, and gives the place to the next', async () => {
      const holders = [someHandover(), someHandover()];
      for (const holder of holders) heldBy(await take({ holder, expiresAt: new Date('2025-10-14T22:00:00Z') }));
      room.clock.moveTo('2025-10-14T21:59:59.999Z');
      const later = { from: '2025-10-15', expiresAt: new Date('2025-10-16T10:00:00Z') };
      expect([await free('2025-10-14'), codeOf(await take(later))]).toEqual([0, 'NO_ROOM']);
      room.clock.moveTo('2025-10-14T22:00:00Z');
      expect(await free('2025-10-15')).toBe(2);
      const [first] = holders;
      if (!first) throw new Error('nobody');
      expect(await room.act((tx) => room.desk.of(tx, first))).toBeNull();
      expect(codeOf(await room.act((tx) => room.desk.firm(tx, first)))).toBe('HOLD_GONE');
      expect(codeOf(await room.act((tx) => room.desk.extend(tx, first, new Date('2025-10-20T10:00:00Z'))))).toBe(
        'HOLD_GONE',
      );
      room.heard.length = 0;
      heldBy(await take(later));
      expect(room.heardOf('capacity.hold-expired')).toEqual(
        expect.arrayContaining(holders.map((holder) => ({ holder }))),
      );
      expect(await room.sweeper.sweep()).toBe(0);
    });

    it('sweeps what nobody took, once, and tells', async () => {
      const holder = someHandover();
      heldBy(await take({ holder, expiresAt: new Date('2025-10-14T22:00:00Z') }));
      room.heard.length = 0;
      expect(await room.sweeper.sweep()).toBe(0);
      room.clock.moveTo('2025-10-15T03:00:00Z');
      const swept = await Promise.all([room.sweeper.sweep(), room.sweeper.sweep()]);
      expect(swept.toSorted()).toEqual([0, 1]);
      expect(room.heardOf('capacity.hold-expired')).toEqual([{ holder }]);
      expect(room.heardOf('capacity.place-opened')).toEqual([{ serviceId: made.serviceId, unitId: made.unitId }]);
      const [row] = await db.asOwner(`select released_at, release_reason from capacity.hold where holder_id = $1`, [
        holder.id,
      ]);
      expect(row).toEqual({ released_at: new Date('2025-10-14T22:00:00Z'), release_reason: 'expired' });
    });

    it('counts an hour that comes twice when the clocks change as two', async () => {
      room.clock.moveTo('2025-10-26T00:30:00Z');
      await makeStatement(db, made.unitId, { free: 2, total: 3, asOf: '2025-10-26T00:10:00Z' });
      const holder = someHandover();
      // Half past two in summer time, and an hour later half past two in winter time.
      heldBy(await take({ from: '2025-10-26', holder, expiresAt: new Date('2025-10-26T01:30:00Z') }));
      room.clock.moveTo('2025-10-26T01:29:59Z');
      expect(await free('2025-10-26')).toBe(1);
      room.clock.moveTo('2025-10-26T01:30:00Z');
      expect(await free('2025-10-26')).toBe(2);
    });

    it('is firm until somebody says otherwise', async () => {
      const holder = someHandover();
      heldBy(await take({ holder }));
      const firm = heldBy(await room.act((tx) => room.desk.firm(tx, holder)));
      expect(firm).toMatchObject({ firmness: 'firm', expiresAt: null });
      expect(await room.act((tx) => room.desk.firm(tx, holder))).toEqual(firm);
      expect(await room.act((tx) => room.desk.extend(tx, holder, new Date('2025-10-20T10:00:00Z')))).toEqual(firm);
      room.clock.moveTo('2026-10-10T10:00:00Z');
      expect(await room.sweeper.sweep()).toBe(0);
      expect(await room.act((tx) => room.desk.of(tx, holder))).toEqual(firm);
    });
  });

  describe('giving back', () => {
    it('frees the place at once, tells, and asks for nothing where nothing is held', async () => {
      const holder = someHandover();
      heldBy(await take({ holder }));
      room.heard.length = 0;
      room.clock.advance(60_000);
      expect(await room.act((tx) => room.desk.release(tx, holder, 'let_go'))).toMatchObject({ holder });
      expect(await room.act((tx) => room.desk.release(tx, holder, 'let_go'))).toBeNull();
      expect(await free()).toBe(2);
      expect(room.heardOf('capacity.place-opened')).toEqual([{ serviceId: made.serviceId, unitId: made.unitId }]);
      heldBy(await take({ holder }));
    });

    it('gives a place back that the last statement had counted as promised, on its days only', async () => {
      const holder = someHandover();
      heldBy(await take({ holder, from: '2025-10-14', until: '2025-10-20' }));
      await makeStatement(db, made.unitId, { free: 0, total: 3, asOf: '2025-10-10T10:30:00Z' });
      room.clock.moveTo('2025-10-10T11:00:00Z');
      expect([await free(), await free('2025-10-14')]).toEqual([0, 0]);
      await room.act((tx) => room.desk.release(tx, holder, 'let_go'));
      expect([await free('2025-10-13'), await free('2025-10-14'), await free('2025-10-17')]).toEqual([0, 1, 1]);
      expect((await room.reader.servicesIn('2025-10-13')).full).toContain(made.serviceId);
      expect((await room.reader.servicesIn('2025-10-14')).room).toContain(made.serviceId);
      expect(codeOf(await take({ from: '2025-10-13' }))).toBe('NO_ROOM');
      heldBy(await take({ from: '2025-10-14', until: '2025-10-20' }));
      expect(codeOf(await take({ from: '2025-10-14' }))).toBe('NO_ROOM');
    });

    it('forgets what no counting needs any more, and nothing else', async () => {
      const [gone, kept] = [someHandover(), someHandover()];
      heldBy(await take({ holder: gone }));
      heldBy(await take({ holder: kept }));
      await room.act((tx) => room.desk.release(tx, gone, 'let_go'));
      room.clock.moveTo('2025-11-20T10:00:00Z');
      expect(await room.sweeper.forget()).toBe(0);
      await makeStatement(db, made.unitId, { free: 1, total: 3, asOf: '2025-11-19T10:00:00Z' });
      expect(await room.sweeper.forget()).toBe(1);
      room.clock.moveTo('2027-11-20T10:00:00Z');
      expect(await room.sweeper.forget()).toBe(0);
      expect(await db.asOwner(`select holder_id from capacity.hold where unit_id = $1`, [made.unitId])).toEqual([
        { holder_id: kept.id },
      ]);
    });
  });

  describe('moving', () => {
    it('keeps firmness, end, length and place where the new days have it', async () => {
      const holder = someHandover();
      const old = heldBy(await take({ holder, from: '2025-10-12', until: '2025-10-20' }));
      await room.act((tx) => room.desk.firm(tx, holder));
      room.clock.advance(60_000);
      const moved = heldBy(await room.act((tx) => room.desk.move(tx, holder, '2025-10-15')));
      expect(moved).toMatchObject({ slotId: old.slotId, from: '2025-10-15', until: '2025-10-23', firmness: 'firm' });
      expect([await free('2025-10-14'), await free('2025-10-15')]).toEqual([2, 1]);
      expect(await room.act((tx) => room.desk.move(tx, holder, '2025-10-15'))).toEqual(moved);
    });

    it('does not stand in its own way in a full house', async () => {
      const holders = [someHandover(), someHandover()] as const;
      for (const holder of holders) heldBy(await take({ holder, from: '2025-10-12' }));
      room.clock.advance(60_000);
      expect(await free('2025-10-12')).toBe(0);
      for (const day of ['2025-10-13', '2025-10-11']) {
        const moved = await room.act((tx) => room.desk.move(tx, holders[0], day));
        expect(moved).toMatchObject({ holder: holders[0], from: day });
        expect([await free('2025-10-12'), await free('2025-10-13')]).toEqual(day < '2025-10-12' ? [0, 0] : [1, 0]);
      }
    });

    it('leaves the old days held where the new ones are refused', async () => {
      const [mine, other] = [someHandover(), someHandover()];
      const old = heldBy(await take({ holder: mine, from: '2025-10-14', until: '2025-10-15' }));
      heldBy(await take({ holder: other, from: friday, until: '2025-10-11' }));
      heldBy(await take({ from: friday, until: '2025-10-11' }));
      room.clock.advance(60_000);
      const answers = await room.act(async (tx) => [
        codeOf(await room.desk.move(tx, mine, '2025-10-11')),
        codeOf(await room.desk.move(tx, mine, '2025-12-11')),
        await room.desk.of(tx, mine),
      ]);
      expect(answers).toEqual(['NO_ROOM', 'NOT_PROMISABLE', old]);
      expect(codeOf(await room.act((tx) => room.desk.move(tx, someHandover(), friday)))).toBe('HOLD_GONE');
    });
  });

  describe('arrival', () => {
    it('needs a firm hold, and nobody moves afterwards', async () => {
      const holder = someHandover();
      heldBy(await take({ holder }));
      expect(codeOf(await room.act((tx) => room.desk.occupy(tx, holder)))).toBe('HOLD_NOT_FIRM');
      await room.act((tx) => room.desk.firm(tx, holder));
      const lived = heldBy(await room.act((tx) => room.desk.occupy(tx, holder)));
      expect(lived.occupiedAt).toEqual(new Date(noon));
      expect(await room.act((tx) => room.desk.occupy(tx, holder))).toEqual(lived);
      expect(codeOf(await room.act((tx) => room.desk.move(tx, holder, '2025-10-15')))).toBe('HOLD_OCCUPIED');
      expect(codeOf(await room.act((tx) => room.desk.occupy(tx, someHandover())))).toBe('HOLD_GONE');
      expect(await free()).toBe(1);
    });

    it('that comes early has the days before, unless the place is promised on them', async () => {
      const [early, other] = [someHandover(), someHandover()];
      heldBy(await take({ holder: early, from: '2025-10-14' }));
      await room.act((tx) => room.desk.firm(tx, early));
      expect(heldBy(await room.act((tx) => room.desk.occupy(tx, early))).from).toBe(friday);
      heldBy(await take({ holder: other, from: '2025-10-14', until: '2025-10-20' }));
      await room.act((tx) => room.desk.firm(tx, other));
      heldBy(await take({ until: '2025-10-13' }));
      expect(heldBy(await room.act((tx) => room.desk.occupy(tx, other))).from).toBe('2025-10-14');
    });
  });
});
