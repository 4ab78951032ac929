import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isRefusal, type RequestContext } from '@navaz/kernel';
import { encodeCursor } from '@navaz/platform';
import { FakeClock, testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { directoryEntities } from '../entities/directory-entities.js';
import { FreshnessClock } from '../freshness-clock.js';
import { installCodeLists } from '../install-code-lists/install-code-lists.js';
import { makeOrganisation, makeService } from '../room.support-spec.js';
import { viewStale } from './profile-watch.view.js';
import { ProfileWatch } from './profile-watch.service.js';

const now = '2026-06-01T09:00:00Z';

describe('what the coordinator looks after', () => {
  const clock = FakeClock.at(now);
  const freshness = new FreshnessClock(clock);
  let db: TestDatabase;
  let watch: ProfileWatch;
  let coordinator: RequestContext;
  const ids: Record<'old' | 'never' | 'fresh' | 'wrong' | 'ended', string> = {
    old: '',
    never: '',
    fresh: '',
    wrong: '',
    ended: '',
  };
  let organisationId: string;

  const verify = (serviceId: string, part: string, at: string, result = 'confirmed') =>
    db.asOwner(
      `insert into directory.verification (service_id, part, method, result, at) values ($1, $2, 'phone', $3, $4)`,
      [serviceId, part, result, at],
    );

  beforeAll(async () => {
    db = await testDatabase(directoryEntities);
    await db.database.transaction(testContext(), (tx) => installCodeLists(tx));
    watch = new ProfileWatch(db.database, freshness);
    organisationId = await makeOrganisation(db, { name: 'Aaa první v seznamu' });
    coordinator = testContext({ role: 'coordinator', permissions: ['organisations.moderate'] });
    for (const name of Object.keys(ids) as (keyof typeof ids)[])
      ids[name] = await makeService(db, organisationId, { name });
    for (const part of ['contacts', 'conditions', 'capacity', 'areas'])
      for (const id of [ids.old, ids.fresh, ids.wrong]) await verify(id, part, '2026-05-31T09:00:00Z');
    await db.asOwner(`delete from directory.verification where service_id = $1 and part = 'capacity'`, [ids.old]);
    // One second over thirty days; exactly thirty would still be ageing.
    await verify(ids.old, 'capacity', '2026-05-02T08:59:59Z');
    await verify(ids.wrong, 'contacts', '2026-06-01T08:00:00Z', 'wrong');
    await db.asOwner(`update directory.service set ended_on = '2026-05-31' where id = $1`, [ids.ended]);
    await db.asOwner(
      `insert into directory.error_report (service_id, part, note, by_organisation_id, by_account_id)
       values ($1, 'contacts', 'číslo neplatí', $2, uuidv7())`,
      [ids.fresh, organisationId],
    );
  });
  afterAll(() => db.close());

  const page = async (given: Partial<Parameters<ProfileWatch['stale']>[1]> = {}) => {
    const rows = await watch.stale(coordinator, { part: null, first: 20, after: null, ...given });
    if (isRefusal(rows)) throw new Error(rows.code);
    return rows;
  };

  it('lists profiles nobody can rely on, never confirmed first, and says of each part why', async () => {
    const rows = await page();
    expect(rows.map(({ service }) => service.name)).toEqual(['never', 'old', 'wrong']);
    const parts = rows.map((row) => viewStale(row, freshness.moment()).parts);
    expect(parts[0]?.map(({ freshness: how }) => how)).toEqual(Array(4).fill('never_confirmed'));
    expect(parts[1]).toEqual([{ part: 'capacity', freshness: 'stale', confirmedAt: new Date('2026-05-02T08:59:59Z') }]);
    expect(parts[2]).toMatchObject([{ part: 'contacts', freshness: 'stale' }]);
    expect((await page({ part: 'capacity' })).map(({ service }) => service.name)).toEqual(['never', 'old']);
  });

  it('goes on page by page', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const [row, more] = await page({ first: 1, after });
      if (row) seen.push(row.service.name);
      after = row && more ? encodeCursor([row.since.toISOString(), row.service.id]) : null;
    } while (after);
    expect(seen).toEqual(['never', 'old', 'wrong']);
    expect(isRefusal(await watch.stale(coordinator, { part: null, first: 1, after: 'x' }))).toBe(true);
  });

  it('counts what waits at each organisation', async () => {
    const rows = await watch.organisations(coordinator, { first: 1, after: null });
    if (isRefusal(rows)) throw new Error(rows.code);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      organisation: { id: organisationId },
      services: 4,
      staleServices: 3,
      openReports: 1,
      openConflicts: 0,
    });
  });
});
