import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { FakeClock, testDatabase, type TestDatabase } from '@navaz/testing';
import { CapacityReader } from './capacity-reader.js';
import { unitsOfServices } from './places-sql.js';
import { makeOwnedUnit, makeStatement, makeUnit } from './room.support-spec.js';

jest.setTimeout(60_000);

/** Friday, 10 October 2025, 12:00 in Prague. */
const noon = '2025-10-10T10:00:00Z';

describe('the reader of places', () => {
  let db: TestDatabase;
  const clock = FakeClock.at(noon);
  let reader: CapacityReader;

  beforeAll(async () => {
    db = await testDatabase();
    reader = new CapacityReader(db.database, clock);
  });

  afterAll(() => db.close());

  const stateOf = async (serviceId: string, on: string): Promise<readonly unknown[]> => {
    const places = (await reader.places([serviceId], on)).get(serviceId);
    return [places?.state, places?.because, places?.confidence, places?.publicFree, places?.free];
  };

  it('answers for every service asked, known or not, in the order asked', async () => {
    const { serviceId } = await makeOwnedUnit(db);
    const nowhere = '00000000-0000-7000-8000-000000000000';
    const places = await reader.places([nowhere, serviceId], '2025-10-10');
    expect([...places.keys()]).toEqual([nowhere, serviceId]);
    expect(places.get(nowhere)).toMatchObject({ state: 'unknown', because: 'never_stated', units: [] });
    expect(places.get(serviceId)).toMatchObject({ state: 'unknown', because: 'never_stated', publicFree: null });
    expect((await reader.places([], '2025-10-10')).size).toBe(0);
  });

  it('takes the statement with the later as-of; of two with the same, the one recorded later', async () => {
    const { serviceId, unitId } = await makeOwnedUnit(db);
    await makeStatement(db, unitId, { free: 5, asOf: '2025-10-10T08:00:00Z', recordedAt: '2025-10-10T08:00:01Z' });
    await makeStatement(db, unitId, { free: 9, asOf: '2025-10-10T07:00:00Z', recordedAt: '2025-10-10T09:30:00Z' });
    expect(await stateOf(serviceId, '2025-10-10')).toEqual(['has_room', 'stated', 'fresh', '3+', 5]);
    await makeStatement(db, unitId, { free: 1, asOf: '2025-10-10T08:00:00Z', recordedAt: '2025-10-10T09:00:00Z' });
    expect(await stateOf(serviceId, '2025-10-10')).toEqual(['has_room', 'stated', 'fresh', '1-2', 1]);
  });

  it('reads pauses, lifted ones not, and turns at the last day of a pause', async () => {
    const { serviceId, unitId } = await makeOwnedUnit(db);
    await makeStatement(db, unitId, { free: 3, asOf: '2025-10-10T08:00:00Z' });
    await db.asOwner(
      `insert into capacity.closure (unit_id, during, reason, means, lifted_at) values
         ($1, '[2025-10-10,2025-10-13)', 'malování', 'profile', null),
         ($1, '[2025-10-13,2025-10-20)', 'omyl', 'profile', now())`,
      [unitId],
    );
    expect(await stateOf(serviceId, '2025-10-12')).toEqual(['no_room', 'closed', 'fresh', '0', 0]);
    expect(await stateOf(serviceId, '2025-10-13')).toEqual(['has_room', 'stated', 'fresh', '3+', 3]);
    const [unit] = await reader.units([unitId], '2025-10-12');
    expect(unit?.closures).toEqual([{ from: '2025-10-10', until: '2025-10-12', reason: 'malování' }]);
  });

  it.each<[string, Record<string, unknown>, string, string]>([
    ['a pause', { paused_until: '2025-10-12' }, '2025-10-12', 'paused'],
    ['the end', { ended_on: '2025-10-11' }, '2025-10-11', 'ended'],
    ['validity that begins later', { valid_from: '2025-11-01' }, '2025-10-11', 'not_yet_open'],
    ['validity that is over', { valid_to: '2025-10-10' }, '2025-10-11', 'ended'],
    ['a season', { season_from: '11-01', season_to: '03-31' }, '2025-10-11', 'out_of_season'],
    ['the end of funding', { funding_ends_on: '2025-10-10' }, '2025-10-11', 'funding_ends'],
    ['the booking horizon', { booking_horizon_days: 30 }, '2025-11-09', 'promised_ahead'],
    ['the end of the booking horizon', { booking_horizon_days: 30 }, '2025-11-10', 'beyond_horizon'],
  ])('sees %s in the profile', async (_what, dates, on, because) => {
    const { serviceId, unitId } = await makeOwnedUnit(db, { dates });
    await makeStatement(db, unitId, { free: 3, asOf: '2025-10-10T08:00:00Z' });
    expect((await stateOf(serviceId, on))[1]).toBe(because);
  });

  it('sees the runs of a programme', async () => {
    const { serviceId, unitId } = await makeOwnedUnit(db);
    await makeStatement(db, unitId, { free: 3, asOf: '2025-10-10T08:00:00Z' });
    await db.asOwner(
      `insert into directory.service_run (service_id, starts_on, ends_on, enrolment_until)
       values ($1, '2025-10-20', '2026-02-28', '2025-10-12')`,
      [serviceId],
    );
    expect((await stateOf(serviceId, '2025-10-12'))[1]).toBe('stated');
    expect((await stateOf(serviceId, '2025-10-13'))[1]).toBe('enrolment_closed');
  });

  it('decays by itself: at midnight in Prague, over the change to winter time', async () => {
    const { serviceId, unitId } = await makeOwnedUnit(db);
    await makeStatement(db, unitId, { free: 2, asOf: '2025-10-19T08:00:00Z', validUntil: '2025-10-26T22:59:59.999Z' });
    clock.moveTo('2025-10-26T22:59:59Z');
    expect(await stateOf(serviceId, '2025-10-26')).toEqual(['has_room', 'stated', 'ageing', '1-2', 2]);
    clock.moveTo('2025-10-26T23:00:00Z');
    expect((await stateOf(serviceId, '2025-10-26'))[1]).toBe('past_day');
    expect(await stateOf(serviceId, '2025-10-27')).toEqual(['unknown', 'statement_ended', 'unknown', null, null]);
    clock.moveTo(noon);
  });

  it('knows the leap day', async () => {
    clock.moveTo('2024-02-28T23:30:00Z');
    const { serviceId, unitId } = await makeOwnedUnit(db);
    await makeStatement(db, unitId, { free: 2, asOf: '2024-02-28T23:10:00Z', validUntil: '2024-03-07T22:59:59.999Z' });
    await db.asOwner(
      `insert into capacity.closure (unit_id, during, reason, means) values ($1, '[2024-02-29,2024-03-01)', 'svátek', 'profile')`,
      [unitId],
    );
    expect((await stateOf(serviceId, '2024-02-28'))[1]).toBe('past_day');
    expect((await stateOf(serviceId, '2024-02-29'))[1]).toBe('closed');
    expect((await stateOf(serviceId, '2024-03-01'))[1]).toBe('stated');
    clock.moveTo(noon);
  });

  it('leaves retired units out and adds the others up', async () => {
    const { serviceId, unitId } = await makeOwnedUnit(db, { name: 'Muži' });
    const women = await makeUnit(db, serviceId, { name: 'Ženy' });
    const gone = await makeUnit(db, serviceId, { name: 'Zrušeno' });
    for (const [unit, free] of [
      [unitId, 1],
      [women, 1],
      [gone, 7],
    ] as const) {
      await makeStatement(db, unit, { free, asOf: '2025-10-10T08:00:00Z' });
    }
    await db.asOwner(`update capacity.unit set retired_at = now() where id = $1`, [gone]);
    const places = (await reader.places([serviceId], '2025-10-10')).get(serviceId);
    expect(places).toMatchObject({ free: 2, total: 20, publicFree: '1-2' });
    expect(places?.units.map((unit) => unit.name)).toEqual(['Muži', 'Ženy']);
    expect(await reader.units([gone], '2025-10-10')).toEqual([]);
  });

  it('tells known room, known full and known waiting lists apart, and says nothing of the rest', async () => {
    const on = '2025-10-10';
    const made = {
      open: await makeOwnedUnit(db),
      assessed: await makeOwnedUnit(db, { admission: 'after_assessment' }),
      full: await makeOwnedUnit(db),
      queue: await makeOwnedUnit(db, { admission: 'waiting_list' }),
      halfKnown: await makeOwnedUnit(db),
      faded: await makeOwnedUnit(db),
      silent: await makeOwnedUnit(db),
      paused: await makeOwnedUnit(db, { dates: { paused_until: '2025-12-31' } }),
      closed: await makeOwnedUnit(db),
    };
    await makeUnit(db, made.halfKnown.serviceId, { name: 'Druhý dům' });
    for (const name of ['open', 'assessed'] as const) {
      await makeStatement(db, made[name].unitId, { free: 3, asOf: '2025-10-09T08:00:00Z' });
    }
    for (const name of ['full', 'halfKnown'] as const) {
      await makeStatement(db, made[name].unitId, { free: 0, asOf: '2025-10-09T08:00:00Z' });
    }
    await makeStatement(db, made.queue.unitId, { free: 0, waiting: 4, asOf: '2025-10-09T08:00:00Z' });
    await makeStatement(db, made.faded.unitId, { free: 0, asOf: '2025-09-09T08:00:00Z' });
    await db.asOwner(
      `insert into capacity.closure (unit_id, during, reason, means) values ($1, '[2025-10-10,)', 'malování', 'profile')`,
      [made.closed.unitId],
    );
    const known = await reader.servicesIn(on);
    const placed = Object.entries(made).map(([name, { serviceId }]) => [
      name,
      Object.entries(known).flatMap(([list, ids]) => ((ids as string[]).includes(serviceId) ? [list] : [])),
    ]);
    expect(Object.fromEntries(placed)).toEqual({
      open: ['room'],
      assessed: ['room'],
      full: ['full'],
      queue: ['waitingList'],
      halfKnown: [],
      faded: [],
      silent: [],
      paused: ['full'],
      closed: ['full'],
    });
  });

  it('finds the statement that counts by the index, however long the history is', async () => {
    const { serviceId } = await makeOwnedUnit(db, { name: 'S historií' });
    await db.asOwner(
      `insert into capacity.unit (service_id, name, measure, version)
       select uuidv7(), 'Jiná ' || n, 'beds', 1 from generate_series(1, 3000) n`,
    );
    await db.asOwner(
      `insert into capacity.statement (unit_id, free, total, as_of, valid_until, means, recorded_at)
       select u.id, n % 5, 10, timestamptz '2025-01-01' + n * interval '1 day',
              timestamptz '2025-01-08' + n * interval '1 day', 'profile', timestamptz '2025-01-02' + n * interval '1 day'
       from capacity.unit u, generate_series(1, 6) n where u.retired_at is null`,
    );
    await db.asOwner(`analyze capacity.unit`);
    await db.asOwner(`analyze capacity.statement`);
    const explain = async (text: string, parameters: readonly unknown[]): Promise<string> =>
      (await db.asOwner<{ 'QUERY PLAN': string }>(`explain (analyze, buffers off) ${text}`, parameters))
        .map((row) => row['QUERY PLAN'])
        .join('\n');
    const some = await explain(unitsOfServices.text, [[serviceId], '2025-10-10', '2025-10-10']);
    expect(some).toMatch(/Index (Only )?Scan using statement_latest/);
    expect(some).toMatch(/unit_service_id/);
    expect(some).not.toMatch(/Seq Scan on statement/);
  });
});
