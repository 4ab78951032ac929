import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ActEntity, AuditTrail } from '@navaz/audit';
import { directoryEntities, DirectoryReader } from '@navaz/directory';
import { isRefusal, type RequestContext } from '@navaz/kernel';
import { loadConfig, SignedLinks } from '@navaz/platform';
import { FakeClock, testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { capacityEntities } from '../capacity-entities.js';
import type { CapacityReader } from '../capacity-reader.js';
import { holdRoom, someHandover, type HoldRoom } from '../hold-room.support-spec.js';
import { PlaceAuthority, placesPurpose } from '../place-authority.js';
import { makeOrganisation, makeOwnedUnit, makeStatement, type MadeUnit } from '../room.support-spec.js';
import { PlacePauses, type Pause } from './place-pauses.service.js';

jest.setTimeout(60_000);

describe('pausing places', () => {
  let db: TestDatabase;
  // Half past midnight in Prague, on the day the clocks go back.
  const clock = FakeClock.at('2025-10-25T22:30:00Z');
  let room: HoldRoom;
  let pauses: PlacePauses;
  let reader: CapacityReader;
  let links: SignedLinks;
  let made: MadeUnit;
  let owner: RequestContext;

  beforeAll(async () => {
    db = await testDatabase([...capacityEntities, ...directoryEntities, ActEntity]);
    links = new SignedLinks(loadConfig({ DATABASE_URL: db.url, NODE_ENV: 'test' }), clock);
    room = holdRoom(db, clock);
    const authority = new PlaceAuthority(links, new DirectoryReader(db.database, clock));
    pauses = new PlacePauses(db.database, clock, authority, room.held, new AuditTrail());
    reader = room.reader;
  });

  afterAll(() => db.close());

  beforeEach(async () => {
    made = await makeOwnedUnit(db);
    const { organisationId } = made;
    owner = testContext({ role: 'profile_owner', permissions: ['places.state'], organisationId });
    await makeStatement(db, made.unitId, { free: 3, asOf: '2025-10-25T20:00:00Z' });
  });

  const pause = (given: Partial<Pause>, ctx = owner) =>
    pauses.pausePlaces(ctx, { unitId: made.unitId, reason: 'malování', ...given });
  const because = async (on: string) => (await reader.places([made.serviceId], on)).get(made.serviceId)?.because;
  const codesOf = (answer: unknown): string[] =>
    isRefusal(answer) ? [answer.code, ...answer.fields.map((field) => `${field.path} ${field.code}`)] : [];
  const closures = () => db.asOwner(`select 1 from capacity.closure where unit_id = $1`, [made.unitId]);

  it('closes from today to the last day said, and opens by itself', async () => {
    expect(codesOf(await pause({ until: '2025-10-27' }))).toEqual([]);
    expect(await because('2025-10-26')).toBe('closed');
    expect(await because('2025-10-27')).toBe('closed');
    expect(await because('2025-10-28')).toBe('stated');
  });

  it('closes until further notice, and reopens; what was stays in history', async () => {
    expect(codesOf(await pauses.reopenPlaces(owner, made.unitId))).toEqual(['NOTHING_PAUSED']);
    await pause({});
    expect(await because('2025-11-01')).toBe('closed');
    expect(codesOf(await pauses.reopenPlaces(owner, made.unitId))).toEqual([]);
    expect(await because('2025-11-01')).toBe('stated');
    expect(
      await db.asOwner(`select reason, means, lifted_at from capacity.closure where unit_id = $1`, [made.unitId]),
    ).toEqual([{ reason: 'malování', means: 'profile', lifted_at: clock.now() }]);
    const acts = await db.asOwner<{ operation: string }>(
      `select operation from audit.act where subject_id = $1 order by number`,
      [made.unitId],
    );
    expect(acts.map((act) => act.operation)).toEqual(['capacity.pausePlaces', 'capacity.reopenPlaces']);
  });

  it('reopens now and leaves what is planned; once more, and the plan is taken back', async () => {
    await pause({ until: '2025-10-27' });
    await pause({ from: '2025-12-01', until: '2025-12-05', reason: 'rekonstrukce' });
    expect(codesOf(await pauses.reopenPlaces(owner, made.unitId))).toEqual([]);
    expect([await because('2025-10-26'), await because('2025-12-02')]).toEqual(['stated', 'closed']);
    expect(codesOf(await pauses.reopenPlaces(owner, made.unitId))).toEqual([]);
    expect(await because('2025-12-02')).not.toBe('closed');
    expect(codesOf(await pauses.reopenPlaces(owner, made.unitId))).toEqual(['NOTHING_PAUSED']);
  });

  it('said again in the same words closes once, however often it is clicked', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => pause({ until: '2025-10-27' })));
    expect(answers.map(codesOf)).toEqual([[], [], []]);
    expect(await closures()).toHaveLength(1);
    await pause({ until: '2025-10-28' });
    await pause({ until: '2025-10-27', reason: 'oprava topení' });
    expect(await closures()).toHaveLength(3);
    const acts = await db.asOwner(`select 1 from audit.act where subject_id = $1`, [made.unitId]);
    expect(acts).toHaveLength(3);
  });

  it('takes back no place that is promised, and tells those who are to come on its days', async () => {
    const take = async (from: string): Promise<string> => {
      const holder = someHandover();
      const answer = await room.take({ serviceId: made.serviceId, holder, from, expiresAt: new Date('2025-10-30') });
      if (isRefusal(answer)) throw new Error(answer.code);
      return holder.id;
    };
    const [, during] = [await take('2025-10-26'), await take('2025-10-28'), await take('2025-10-31')];
    room.heard.length = 0;
    await pause({ from: '2025-10-27', until: '2025-10-30' });
    expect(room.heardOf('capacity.unit-overcommitted')).toEqual([
      { unitId: made.unitId, serviceId: made.serviceId, holderIds: [during] },
    ]);
    await pause({ from: '2025-10-27', until: '2025-10-30' });
    expect(room.heard).toHaveLength(1);
    expect(
      await db.asOwner(`select 1 from capacity.hold where unit_id = $1 and released_at is null`, [made.unitId]),
    ).toHaveLength(3);
  });

  it('reopened opens its places to those who wait', async () => {
    await pause({});
    room.heard.length = 0;
    await pauses.reopenPlaces(owner, made.unitId);
    expect(room.heard.map(({ name }) => name)).toEqual(['capacity.place-opened']);
  });

  it('is not planned without end', async () => {
    await db.asOwner(
      `insert into capacity.closure (unit_id, during, reason, means)
       select $1, daterange('2025-11-01', '2025-11-02'), 'malování ' || n, 'profile' from generate_series(1, 50) n`,
      [made.unitId],
    );
    expect(codesOf(await pause({}))).toEqual(['TOO_MANY_PAUSES']);
    expect(await closures()).toHaveLength(50);
  });

  it.each<[string, Partial<Pause>, string]>([
    ['a beginning in the past', { from: '2025-10-25' }, 'from IN_THE_PAST'],
    ['an end before the beginning', { from: '2025-11-02', until: '2025-11-01' }, 'until ENDS_BEFORE_IT_BEGINS'],
    ['an end in three years', { until: '2028-10-26' }, 'until TOO_FAR'],
    ['a beginning in three years', { from: '2028-10-26' }, 'from TOO_FAR'],
    ['a beginning in the year 0', { from: '0000-01-01' }, 'from IN_THE_PAST'],
    ['an end in the year 0', { until: '0000-01-01' }, 'until ENDS_BEFORE_IT_BEGINS'],
    ['a beginning in the year 9999', { from: '9999-12-31' }, 'from TOO_FAR'],
    ['an end in the year 9999', { until: '9999-12-31' }, 'until TOO_FAR'],
    ['no reason', { reason: '  ' }, 'reason REASON_MISSING'],
    ['a novel', { reason: 'a'.repeat(501) }, 'reason REASON_TOO_LONG'],
  ])('refuses %s and stores nothing', async (_what, given, code) => {
    expect(codesOf(await pause(given))).toEqual(['INVALID_INPUT', code]);
    expect(await closures()).toEqual([]);
  });

  it('is closed to others', async () => {
    const organisationId = await makeOrganisation(db, 'Jiná organizace');
    const foreign = testContext({ role: 'profile_owner', permissions: ['places.state'], organisationId });
    expect(codesOf(await pause({}, foreign))).toEqual(['NOT_FOUND']);
    expect(codesOf(await pauses.reopenPlaces(foreign, made.unitId))).toEqual(['NOT_FOUND']);
    expect(await closures()).toEqual([]);
  });

  it('works by link', async () => {
    const token = await db.database.transaction(testContext(), (tx) =>
      links.issue(tx, { purpose: placesPurpose, ...made }, 14),
    );
    const door = { kind: 'link', token } as const;
    const byLink = { unitId: made.unitId, reason: 'karanténa', until: '2025-11-01' };
    expect(codesOf(await pauses.pausePlaces(testContext(), byLink, door))).toEqual([]);
    expect(await because('2025-11-01')).toBe('closed');
    expect(codesOf(await pauses.reopenPlaces(testContext(), made.unitId, door))).toEqual([]);
    expect(await because('2025-11-01')).toBe('stated');
    expect(codesOf(await pauses.pausePlaces(testContext(), byLink, { kind: 'link', token: 'nic' }))).toEqual([
      'LINK_NOT_VALID',
    ]);
  });
});
