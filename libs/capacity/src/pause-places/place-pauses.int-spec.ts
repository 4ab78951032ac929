import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ActEntity, AuditTrail } from '@navaz/audit';
import { directoryEntities, DirectoryReader } from '@navaz/directory';
import { isRefusal, type RequestContext } from '@navaz/kernel';
import { loadConfig, SignedLinks } from '@navaz/platform';
import { FakeClock, testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { capacityEntities } from '../capacity-entities.js';
import { CapacityReader } from '../capacity-reader.js';
import { PlaceAuthority, placesPurpose } from '../place-authority.js';
import { makeOrganisation, makeOwnedUnit, makeStatement, type MadeUnit } from '../room.support-spec.js';
import { PlacePauses, type Pause } from './place-pauses.service.js';

jest.setTimeout(60_000);

describe('pausing places', () => {
  let db: TestDatabase;
  // Half past midnight in Prague, on the day the clocks go back.
  const clock = FakeClock.at('2025-10-25T22:30:00Z');
  let pauses: PlacePauses;
  let reader: CapacityReader;
  let links: SignedLinks;
  let made: MadeUnit;
  let owner: RequestContext;

  beforeAll(async () => {
    db = await testDatabase([...capacityEntities, ...directoryEntities, ActEntity]);
    links = new SignedLinks(loadConfig({ DATABASE_URL: db.url, NODE_ENV: 'test' }), clock);
    const authority = new PlaceAuthority(links, new DirectoryReader(db.database, clock));
    pauses = new PlacePauses(db.database, clock, authority, new AuditTrail());
    reader = new CapacityReader(db.database, clock);
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
