import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { isRefusal, type Refusal } from '@navaz/kernel';
import { testDatabase, type TestDatabase } from '@navaz/testing';
import { makeOwnedUnit, makeStatement, makeUnit, type MadeUnit } from '../room.support-spec.js';
import { friday, holdRoom, noon, someEnquiry, someHandover, type HoldRoom } from '../hold-room.support-spec.js';
import type { Hold } from '../holds/holder.js';

jest.setTimeout(60_000);

const codeOf = (answer: unknown): string => (isRefusal(answer) ? answer.code : 'none');
const heldBy = (answer: Hold | Refusal | null): Hold => {
  if (!answer || isRefusal(answer)) throw new Error(`no hold: ${codeOf(answer)}`);
  return answer;
};

describe('holding places', () => {
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

  describe('taking', () => {
    it('takes a numbered place tentatively, and the public has one less', async () => {
      const holder = someHandover();
      const hold = heldBy(await take({ holder, until: '2025-12-31' }));
      expect(hold).toMatchObject({
        unitId: made.unitId,
        slotNumber: 1,
        from: friday,
        until: '2025-12-31',
        firmness: 'tentative',
        holder,
        occupiedAt: null,
      });
      expect(await room.act((tx) => room.desk.of(tx, holder))).toEqual(hold);
      expect([await free(), await free('2025-10-17')]).toEqual([1, 1]);
      expect(room.heard).toEqual([]);
      heldBy(await take());
      expect(await room.reader.places([made.serviceId], friday)).toMatchObject(
        new Map([[made.serviceId, { state: 'no_room', publicFree: '0' }]]),
      );
      expect((await room.reader.servicesIn(friday)).full).toContain(made.serviceId);
      const full = await take();
      expect(codeOf(full)).toBe('NO_ROOM');
      expect(isRefusal(full) && full.text.cs).toBe(
        'Na tento den není volné žádné místo. Zvolte jiný den, nebo zařaďte žádost do pořadníku.',
      );
    });

    it('gives one holder one place at a time, in whatever service', async () => {
      const other = await makeOwnedUnit(db);
      await makeStatement(db, other.unitId, { free: 5, asOf: '2025-10-10T08:00:00Z' });
      const holder = someHandover();
      heldBy(await take({ holder }));
      expect(codeOf(await take({ holder }))).toBe('ALREADY_HELD');
      expect(codeOf(await room.take({ serviceId: other.serviceId, holder }))).toBe('ALREADY_HELD');
      // The same id as an enquiry is somebody else.
      heldBy(await take({ holder: { ...holder, kind: 'enquiry' } }));
    });

    it('does not know units that are not there, retired, or of another service', async () => {
      const other = await makeOwnedUnit(db);
      await makeStatement(db, other.unitId, { free: 5, asOf: '2025-10-10T08:00:00Z' });
      expect(codeOf(await room.take({ serviceId: '00000000-0000-7000-8000-000000000000' }))).toBe('NOT_FOUND');
      expect(codeOf(await take({ unitId: other.unitId }))).toBe('NOT_FOUND');
      await db.asOwner(`update capacity.unit set retired_at = now() where id = $1`, [made.unitId]);
      expect(codeOf(await take())).toBe('NOT_FOUND');
    });

    it('looks into all units of the service, or only into the one asked for', async () => {
      const second = await makeUnit(db, made.serviceId, { name: 'Druhý dům', slots: 1 });
      await makeStatement(db, second, { free: 1, total: 1, asOf: '2025-10-10T08:00:00Z' });
      const units = [];
      for (let taken = 0; taken < 3; taken += 1) units.push(heldBy(await take()).unitId);
      expect(units.toSorted()).toEqual([made.unitId, made.unitId, second].toSorted());
      expect(codeOf(await take({ unitId: second }))).toBe('NO_ROOM');
    });

    it('matches all characteristics on the same place, and spends plain places first', async () => {
      await db.asOwner(
        `update capacity.slot set characteristics = case number when 1 then '{wheelchair,single}'::text[]
           when 2 then '{wheelchair}' else '{dog}' end where unit_id = $1`,
        [made.unitId],
      );
      expect(codeOf(await take({ characteristics: ['wheelchair', 'dog'] }))).toBe('NO_MATCHING_PLACE');
      expect(heldBy(await take({ characteristics: ['wheelchair'] })).slotNumber).toBe(2);
      expect(heldBy(await take({ characteristics: ['wheelchair'] })).slotNumber).toBe(1);
      expect(codeOf(await take({ characteristics: ['dog'] }))).toBe('NO_ROOM');
    });

    it('counts where places are not numbered, and cannot match anything there', async () => {
      made = await makeOwnedUnit(db, { slots: 0, measure: 'clients' });
      await makeStatement(db, made.unitId, { free: 2, total: 60, asOf: '2025-10-10T08:00:00Z' });
      expect(codeOf(await take({ characteristics: ['quiet'] }))).toBe('NO_MATCHING_PLACE');
      expect(heldBy(await take())).toMatchObject({ slotId: null, slotNumber: null });
      heldBy(await take());
      expect(codeOf(await take())).toBe('NO_ROOM');
      expect(await free()).toBe(0);
    });

    it('looks at every day of the stay, not only at the first', async () => {
      heldBy(await take({ from: '2025-10-15', until: '2025-10-16' }));
      heldBy(await take({ from: '2025-10-16', until: '2025-10-16' }));
      expect(codeOf(await take())).toBe('NO_ROOM');
      expect(codeOf(await take({ from: '2025-10-16', until: '2025-10-17' }))).toBe('NO_ROOM');
      heldBy(await take({ until: '2025-10-15' }));
      heldBy(await take({ from: '2025-10-17' }));
      expect([await free(), await free('2025-10-15'), await free('2025-10-16'), await free('2025-10-17')]).toEqual([
        1, 0, 0, 1,
      ]);
    });

    it.each<[string, Record<string, unknown>, string, string]>([
      ['a pause of the profile', { paused_until: '2025-10-12' }, '2025-10-12', 'NO_ROOM'],
      ['the end of the service', { ended_on: '2025-10-11' }, '2025-10-11', 'NO_ROOM'],
      ['a season', { season_from: '11-01', season_to: '03-31' }, '2025-10-11', 'NO_ROOM'],
      ['the end of funding', { funding_ends_on: '2025-10-10' }, '2025-10-11', 'NOT_PROMISABLE'],
      ['the last promised day', { booking_horizon_days: 30 }, '2025-11-09', 'none'],
      ['the day after the horizon', { booking_horizon_days: 30 }, '2025-11-10', 'NOT_PROMISABLE'],
      ['the last day of the statement', {}, '2025-10-17', 'none'],
      ['the day after it', {}, '2025-10-18', 'NOT_PROMISABLE'],
      ['a day gone by', {}, '2025-10-09', 'NOT_PROMISABLE'],
    ])('follows %s', async (_what, dates, from, code) => {
      made = await makeOwnedUnit(db, { dates });
      await makeStatement(db, made.unitId, { free: 1, asOf: '2025-10-10T08:00:00Z' });
      const answer = await take({ from });
      expect(codeOf(answer)).toBe(code);
      if (isRefusal(answer)) expect(answer.text.cs).toMatch(/^\p{Lu}.*\..*\.$/u);
    });

    it('follows closures and runs', async () => {
      await db.asOwner(
        `insert into capacity.closure (unit_id, during, reason, means) values ($1, '[2025-10-12,2025-10-14)', 'malování', 'profile')`,
        [made.unitId],
      );
      await db.asOwner(
        `insert into directory.service_run (service_id, starts_on, ends_on, enrolment_until)
         values ($1, '2025-10-20', '2026-02-28', '2025-10-15')`,
        [made.serviceId],
      );
      const codes = [];
      for (const from of ['2025-10-11', '2025-10-12', '2025-10-13', '2025-10-14', '2025-10-16']) {
        codes.push(codeOf(await take({ from, until: from })));
      }
      expect(codes).toEqual(['none', 'NO_ROOM', 'NO_ROOM', 'none', 'NO_ROOM']);
    });

    it('promises nothing where nothing was stated, or the statement has run out', async () => {
      room.clock.moveTo('2025-10-17T22:00:00Z');
      const expiresAt = new Date('2025-10-20T10:00:00Z');
      expect(codeOf(await take({ from: '2025-10-18', expiresAt }))).toBe('NOT_PROMISABLE');
      const silent = await makeOwnedUnit(db);
      expect(codeOf(await room.take({ serviceId: silent.serviceId, from: '2025-10-18', expiresAt }))).toBe(
        'NOT_PROMISABLE',
      );
    });

    it('counts as taken since the statement, though the clock of the machine that takes is slow', async () => {
      await makeStatement(db, made.unitId, { free: 2, total: 3, asOf: '2025-10-10T10:00:02Z' });
      const hold = heldBy(await take());
      expect(hold.takenAt).toEqual(new Date('2025-10-10T10:00:02.001Z'));
      expect(await free()).toBe(1);
      heldBy(await take());
      expect(codeOf(await take())).toBe('NO_ROOM');
    });

    it('refuses ends in the past and stays that end before they begin', async () => {
      expect(codeOf(await take({ expiresAt: new Date(noon) }))).toBe('END_IN_THE_PAST');
      expect(codeOf(await take({ until: '2025-10-09' }))).toBe('ENDS_BEFORE_IT_BEGINS');
      expect(await db.asOwner(`select 1 from capacity.hold where unit_id = $1`, [made.unitId])).toEqual([]);
    });
  });

  describe('an enquiry', () => {
    it('holds one place, two working days at most, and is never firm', async () => {
      const holder = someEnquiry();
      expect(codeOf(await take({ holder, expiresAt: new Date('2025-10-14T22:00:00.001Z') }))).toBe('HELD_TOO_LONG');
      heldBy(await take({ holder, expiresAt: new Date('2025-10-13T10:00:00Z') }));
      expect(codeOf(await take({ holder }))).toBe('ALREADY_HELD');
      const extended = await room.act((tx) => room.desk.extend(tx, holder, new Date('2025-10-14T22:00:00Z')));
      expect(heldBy(extended).expiresAt).toEqual(new Date('2025-10-14T22:00:00Z'));
      room.clock.moveTo('2025-10-13T10:00:00Z');
      const longer = await room.act((tx) => room.desk.extend(tx, holder, new Date('2025-10-15T10:00:00Z')));
      expect(codeOf(longer)).toBe('HELD_TOO_LONG');
    });

    it('that became a handover keeps the very place', async () => {
      const [enquiry, handover] = [someEnquiry(), someHandover()];
      const asked = heldBy(await take({ holder: enquiry }));
      const end = new Date('2025-10-20T10:00:00Z');
      const passed = heldBy(await room.act((tx) => room.desk.pass(tx, enquiry, handover, end)));
      expect(passed).toEqual({ ...asked, holder: handover, expiresAt: end });
      expect(await room.act((tx) => room.desk.of(tx, enquiry))).toBeNull();
      expect(codeOf(await room.act((tx) => room.desk.pass(tx, enquiry, handover, end)))).toBe('HOLD_GONE');
      const second = someEnquiry();
      heldBy(await take({ holder: second }));
      expect(codeOf(await room.act((tx) => room.desk.pass(tx, second, handover, end)))).toBe('ALREADY_HELD');
      expect(await free()).toBe(0);
    });
  });
});
