import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isRefusal, type RequestContext } from '@navaz/kernel';
import { encodeCursor } from '@navaz/platform';
import { FakeClock, testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { directoryEntities } from '../entities/directory-entities.js';
import { installCodeLists } from '../install-code-lists/install-code-lists.js';
import { makeOrganisation, makeService } from '../room.support-spec.js';
import { TrustWatch } from './trust-watch.service.js';
import { viewUnlisted, viewWaitingAccreditation } from './trust-watch.view.js';

describe('what the coordinator decides about organisations', () => {
  let db: TestDatabase;
  let watch: TrustWatch;
  let coordinator: RequestContext;
  let organisationId: string;
  let serviceId: string;

  const claim = (issuer: string, columns = '', values = '') =>
    db.asOwner(
      `insert into directory.accreditation (organisation_id, service_id, kind, issuer, origin${columns})
       values ($1, $2, 'other', $3, 'owner'${values})`,
      [organisationId, issuer === 'service' ? serviceId : null, issuer],
    );
  const rowsOf = <Row>(rows: readonly Row[] | { readonly code: string }): readonly Row[] => {
    if ('code' in rows) throw new Error(rows.code);
    return rows;
  };

  beforeAll(async () => {
    db = await testDatabase(directoryEntities);
    await db.database.transaction(testContext(), (tx) => installCodeLists(tx));
    watch = new TrustWatch(db.database, FakeClock.at('2026-06-01T09:00:00Z'));
    coordinator = testContext({ role: 'coordinator', permissions: ['organisations.moderate'] });
    organisationId = await makeOrganisation(db, { name: 'Organizace' });
    serviceId = await makeService(db, organisationId, { name: 'Služba' });
    await claim('whole');
    await claim('service');
    await claim('last day', ', valid_to', `, '2026-06-01'`);
    await claim('over', ', valid_to', `, '2026-05-31'`);
    await claim('confirmed', ', confirmed_at', ', now()');
    await claim('refused', ', refused_reason', `, 'nedoloženo'`);
  });
  afterAll(() => db.close());

  it('lists claims nobody decided about and that still hold, the oldest first, page by page', async () => {
    const all = rowsOf(await watch.accreditations(coordinator, { first: 20, after: null }));
    expect(all.map(({ issuer }) => issuer)).toEqual(['whole', 'service', 'last day']);
    expect(all.map((row) => viewWaitingAccreditation(row).service?.name ?? null)).toEqual([null, 'Služba', null]);
    expect(all.map((row) => viewWaitingAccreditation(row))[2]).toMatchObject({
      validTo: '2026-06-01',
      organisation: { id: organisationId },
    });
    const after = encodeCursor([all[0]?.id ?? '']);
    expect(rowsOf(await watch.accreditations(coordinator, { first: 20, after }))).toHaveLength(2);
    expect(isRefusal(await watch.accreditations(coordinator, { first: 1, after: 'x' }))).toBe(true);
  });

  it('lists organisations outside of all lists, the latest first, without ended and merged ones', async () => {
    const make = async (name: string, set: string): Promise<string> => {
      const id = await makeOrganisation(db, { name });
      await db.asOwner(`update directory.organisation set listed = false, ${set} where id = $1`, [id]);
      return id;
    };
    await make('nová', `parent_id = '${organisationId}'`);
    const suspended = await make('pozastavená', `suspended_reason = 'zanikla'`);
    await make('sloučená', `merged_into_id = '${organisationId}'`);
    await make('ukončená', `ended_on = '2026-05-01', end_told = '2026-05-01'`);
    const rows = rowsOf(await watch.unlisted(coordinator, { first: 20, after: null })).map(viewUnlisted);
    expect(
      rows.map(({ organisation, parent, suspendedReason }) => [organisation.name, parent?.name, suspendedReason]),
    ).toEqual([
      ['pozastavená', undefined, 'zanikla'],
      ['nová', 'Organizace', null],
    ]);
    const rest = rowsOf(await watch.unlisted(coordinator, { first: 20, after: encodeCursor([suspended]) }));
    expect(rest.map(({ organisation }) => organisation.name)).toEqual(['nová']);
  });
});
