import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isRefusal, type RequestContext } from '@navaz/kernel';
import { FakeClock, testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { encodeCursor } from '@navaz/platform';
import { directoryEntities } from './entities/directory-entities.js';
import { installCodeLists } from './install-code-lists/install-code-lists.js';
import { RecordVerification } from './record-verification/record-verification.service.js';
import { makeOrganisation, makeService, piecesFor } from './room.support-spec.js';
import { Verifications } from './verifications.js';
import { ReadVerifications, type VerificationRow } from './read-verifications/read-verifications.service.js';

describe('the history of verification', () => {
  const clock = FakeClock.at('2026-06-01T09:00:00Z');
  let db: TestDatabase;
  let reading: ReadVerifications;
  let serviceId: string;
  let owner: RequestContext;
  let worker: RequestContext;

  const read = async (ctx: RequestContext, first = 20, after: string | null = null): Promise<VerificationRow[]> => {
    const rows = await reading.ofService(ctx, serviceId, { first, after });
    if (isRefusal(rows)) throw new Error(rows.code);
    return rows;
  };

  beforeAll(async () => {
    db = await testDatabase(directoryEntities);
    await db.database.transaction(testContext(), (tx) => installCodeLists(tx));
    const p = piecesFor(db, clock);
    reading = new ReadVerifications(p.database, p.owned);
    const organisationId = await makeOrganisation(db, { name: 'Poskytovatel' });
    serviceId = await makeService(db, organisationId);
    owner = testContext({ role: 'profile_owner', organisationId, permissions: ['profile.edit'] });
    worker = testContext({
      role: 'worker',
      organisationId: await makeOrganisation(db, { kind: 'prison', name: 'Věznice' }),
      permissions: ['verification.record'],
    });
    const verifying = new RecordVerification(p.database, p.owned, new Verifications(clock), p.trail, clock);
    await verifying.confirmOwn(owner, serviceId, ['conditions']);
    const wrong = { serviceId, parts: ['contacts'], method: 'phone', result: 'wrong', note: 'Telefon neplatí.' };
    await verifying.record(worker, wrong);
    await db.database.transaction(testContext(), (tx) =>
      new Verifications(clock).record(tx, {
        serviceId,
        part: 'capacity',
        method: 'link',
        result: 'confirmed',
        byOrganisationId: null,
        byAccountId: null,
      }),
    );
  });
  afterAll(() => db.close());

  it('says who verified what, how and with what result, the latest first, and nobody’s account', async () => {
    const [byLink, byPhone, own, ...more] = await read(owner);
    expect(more).toEqual([]);
    expect(byLink).toMatchObject({ part: 'capacity', method: 'link', byOrganisationName: null });
    expect(byPhone).toEqual({
      id: expect.any(String),
      part: 'contacts',
      method: 'phone',
      result: 'wrong',
      note: 'Telefon neplatí.',
      at: clock.now(),
      byOrganisationName: 'Věznice',
    });
    expect(own).toMatchObject({ part: 'conditions', method: 'owner', byOrganisationName: 'Poskytovatel' });
  });

  it('goes on page by page', async () => {
    const [first, second] = await read(owner, 1);
    expect(first?.part).toBe('capacity');
    expect(second?.part).toBe('contacts');
    const rest = await read(owner, 5, encodeCursor([first?.id ?? '']));
    expect(rest.map(({ part }) => part)).toEqual(['contacts', 'conditions']);
    expect(await reading.ofService(owner, serviceId, { first: 5, after: 'nic' })).toMatchObject({
      code: 'INVALID_INPUT',
    });
  });

  it('is read by both sides and by the coordinator, and there for nobody else', async () => {
    const coordinator = testContext({ role: 'coordinator', permissions: ['organisations.moderate'] });
    expect((await read(worker)).map(({ part, note }) => [part, note])).toEqual([
      ['capacity', null],
      ['contacts', null],
      ['conditions', null],
    ]);
    expect(await read(coordinator)).toHaveLength(3);
    const auditor = testContext({
      role: 'auditor',
      organisationId: worker.actor?.organisationId ?? '',
      permissions: [],
    });
    expect(await reading.ofService(auditor, serviceId, { first: 5 })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('of an organisation that is not listed is there for its owner only', async () => {
    await db.asOwner('update directory.organisation set listed = false where id = $1', [owner.actor?.organisationId]);
    expect(await reading.ofService(worker, serviceId, { first: 5 })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await read(owner)).toHaveLength(3);
  });
});
