import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { isRefusal, type RequestContext } from '@navaz/kernel';
import { FakeClock, testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { DirectoryReader } from './directory-reader.js';
import { directoryEntities } from './entities/directory-entities.js';
import { defaultFreshnessPolicy } from './freshness/freshness.js';
import { installCodeLists } from './install-code-lists/install-code-lists.js';
import { partFreshness } from './profile/part-freshness.js';
import { ListReports, type OpenReport } from './report-error/list-reports.service.js';
import { ReportError } from './report-error/report-error.service.js';
import { countRows, makeOrganisation, makeService, piecesFor } from './room.support-spec.js';
import { Verifications } from './verifications.js';
import { RecordVerification } from './record-verification/record-verification.service.js';

describe('verification and errors', () => {
  const clock = FakeClock.at('2026-06-01T09:00:00Z');
  let db: TestDatabase;
  let verifying: RecordVerification;
  let errors: ReportError;
  let reports: ListReports;
  let serviceId: string;
  let owner: RequestContext;
  let worker: RequestContext;
  let coordinator: RequestContext;

  beforeAll(async () => {
    db = await testDatabase(directoryEntities);
    await db.database.transaction(testContext(), (tx) => installCodeLists(tx));
    const p = piecesFor(db, clock);
    const verifications = new Verifications(clock);
    verifying = new RecordVerification(p.database, p.owned, verifications, p.trail, clock);
    errors = new ReportError(p.database, p.owned, verifications, p.trail, clock);
    reports = new ListReports(p.database, p.owned);
    coordinator = testContext({
      role: 'coordinator',
      organisationId: await makeOrganisation(db, { kind: 'coordinator' }),
      permissions: ['organisations.moderate', 'verification.record'],
    });
  });
  afterAll(() => db.close());
  beforeEach(async () => {
    clock.moveTo('2026-06-01T09:00:00Z');
    const organisationId = await makeOrganisation(db, {});
    serviceId = await makeService(db, organisationId);
    owner = testContext({
      role: 'profile_owner',
      organisationId,
      permissions: ['profile.edit', 'verification.record'],
    });
    worker = testContext({
      role: 'worker',
      organisationId: await makeOrganisation(db, { kind: 'prison', name: 'Věznice' }),
      permissions: ['verification.record'],
    });
  });

  const draft = (given: object = {}) => ({
    serviceId,
    parts: ['contacts'],
    method: 'phone',
    result: 'confirmed',
    note: null,
    ...given,
  });
  const acts = () =>
    db.asOwner<Record<string, unknown>>(
      `select part, method, result, by_organisation_id from directory.verification where service_id = $1 order by at, id`,
      [serviceId],
    );
  const freshness = async (part: string): Promise<string | undefined> => {
    const detail = await new DirectoryReader(db.database, clock).service(testContext(), serviceId);
    const row = detail?.verification.find((one) => one.part === part);
    return row && partFreshness(row, defaultFreshnessPolicy, clock.now());
  };

  it('writes down who verified which part and how', async () => {
    expect(await verifying.record(worker, draft({ parts: ['contacts', 'areas'] }))).toEqual({
      serviceId,
      parts: ['areas', 'contacts'],
      at: clock.now(),
    });
    const by_organisation_id = worker.actor?.organisationId;
    expect(await acts()).toEqual([
      { part: 'areas', method: 'phone', result: 'confirmed', by_organisation_id },
      { part: 'contacts', method: 'phone', result: 'confirmed', by_organisation_id },
    ]);
    expect(await db.asOwner(`select operation, detail from audit.act where subject_id = $1`, [serviceId])).toEqual([
      {
        operation: 'directory.recordVerification',
        detail: { parts: ['areas', 'contacts'], method: 'phone', result: 'confirmed' },
      },
    ]);
  });

  it('lets owners confirm their own word, as the owner and never as somebody else', async () => {
    expect(await verifying.confirmOwn(owner, serviceId, ['conditions'])).toMatchObject({ parts: ['conditions'] });
    expect(await acts()).toMatchObject([{ part: 'conditions', method: 'owner', result: 'confirmed' }]);
    expect(await verifying.record(owner, draft())).toMatchObject({ code: 'OWN_SERVICE_NOT_VERIFIED' });
    expect(await verifying.confirmOwn(worker, serviceId, ['conditions'])).toMatchObject({ code: 'NOT_FOUND' });
    expect(await acts()).toHaveLength(1);
  });

  it.each<[string, object, string]>([
    ['a part nobody knows', { parts: ['weather'] }, 'parts CODE_UNKNOWN'],
    ['no part', { parts: [] }, 'parts FIELD_MISSING'],
    ['the way of the owner', { method: 'owner' }, 'method METHOD_NOT_YOURS'],
    ['an error as a result', { result: 'error_reported' }, 'result RESULT_NOT_HERE'],
    ['wrong without a word', { result: 'wrong' }, 'note NOTE_MISSING'],
    ['a note of a page', { note: 'x'.repeat(501) }, 'note TEXT_TOO_LONG'],
  ])('refuses %s and stores nothing', async (_what, given, expected) => {
    const before = await countRows(db);
    const answer = await verifying.record(worker, draft(given));
    expect(isRefusal(answer) && answer.fields.map((one) => `${one.path} ${one.code}`)).toEqual([expected]);
    expect(await countRows(db)).toEqual(before);
  });

  it('refuses an ended service and one that is not there', async () => {
    await db.asOwner(`update directory.service set ended_on = '2026-06-01' where id = $1`, [serviceId]);
    expect(await verifying.record(worker, draft())).toMatchObject({ code: 'SERVICE_ENDED' });
    const nowhere = '00000000-0000-7000-8000-000000000000';
    expect(await verifying.record(worker, draft({ serviceId: nowhere }))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('a service of an unlisted organisation is there for its owner and the coordinator alone', async () => {
    const organisationId = owner.actor?.organisationId;
    await db.asOwner('update directory.organisation set listed = false where id = $1', [organisationId]);
    const report = { serviceId, part: 'areas', note: 'Kraj nesedí.' };
    expect(await verifying.record(worker, draft())).toMatchObject({ code: 'NOT_FOUND' });
    expect(await errors.report(worker, report)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await verifying.record(owner, draft())).toMatchObject({ code: 'OWN_SERVICE_NOT_VERIFIED' });
    expect(await verifying.record(coordinator, draft())).toMatchObject({ parts: ['contacts'] });
    expect(await errors.report(coordinator, report)).toMatchObject({ settled: false });
  });

  it('a report makes the part doubted, the owner’s settling heals it', async () => {
    await verifying.record(worker, draft());
    expect(await freshness('contacts')).toBe('fresh');
    clock.advance(3_600_000);
    const report = await errors.report(worker, { serviceId, part: 'contacts', note: 'Číslo neexistuje.' });
    if (isRefusal(report)) throw new Error(report.code);
    expect(await freshness('contacts')).toBe('ageing');
    expect(await errors.report(worker, { serviceId, part: 'contacts', note: 'Znovu.' })).toMatchObject({
      code: 'ERROR_REPORTED_ALREADY',
    });
    clock.advance(3_600_000);
    expect(await errors.settle(owner, report.reportId, 'corrected', 'Opraveno.')).toMatchObject({ settled: true });
    expect(await freshness('contacts')).toBe('fresh');
    expect((await acts()).at(-1)).toMatchObject({ method: 'owner', result: 'corrected' });
    expect(await errors.settle(owner, report.reportId, 'corrected', 'Opraveno.')).toMatchObject({
      code: 'ERROR_SETTLED_ALREADY',
    });
  });

  it('a part that a professional found wrong is stale, and its owner reads why, until it is put right', async () => {
    await verifying.record(worker, draft());
    clock.advance(3_600_000);
    await verifying.record(worker, draft({ result: 'wrong', note: 'Na čísle je někdo jiný.' }));
    expect(await freshness('contacts')).toBe('stale');
    await verifying.record(worker, draft({ result: 'wrong', note: 'Pořád tam je někdo jiný.' }));
    const open = (await reports.open(owner, owner.actor?.organisationId ?? '', 10, null)) as OpenReport[];
    expect(open).toHaveLength(1);
    const [told] = open;
    expect(told).toMatchObject({ part: 'contacts', note: 'Na čísle je někdo jiný.', byOrganisationName: 'Věznice' });
    clock.advance(3_600_000);
    await errors.settle(owner, told?.id ?? '', 'corrected', 'Číslo je opravené.');
    expect(await freshness('contacts')).toBe('fresh');
  });

  it('the coordinator closes without verifying; strangers do not find the report', async () => {
    const report = await errors.report(worker, { serviceId, part: 'areas', note: 'Kraj nesedí.' });
    if (isRefusal(report)) throw new Error(report.code);
    expect(await errors.settle(worker, report.reportId, 'holds', 'Platí.')).toMatchObject({ code: 'NOT_FOUND' });
    const own = owner.actor?.organisationId ?? '';
    const row = { id: report.reportId, part: 'areas', note: 'Kraj nesedí.', byOrganisationName: 'Věznice' };
    expect(await reports.open(owner, own, 10, null)).toMatchObject([row]);
    expect(await reports.open(coordinator, own, 10, null)).toMatchObject([row]);
    expect(await reports.open(worker, own, 10, null)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await errors.settle(coordinator, report.reportId, 'holds', ' ')).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await errors.settle(coordinator, report.reportId, 'holds', 'Platí.')).toMatchObject({ settled: true });
    expect(await acts()).toEqual([]);
  });
});
