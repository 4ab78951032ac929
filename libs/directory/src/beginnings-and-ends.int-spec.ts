import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { isRefusal, type RequestContext } from '@navaz/kernel';
import { FakeClock, testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { CreateOrganisation } from './create-organisation/create-organisation.service.js';
import { EndService } from './end-service/end-service.service.js';
import { directoryEntities } from './entities/directory-entities.js';
import { installCodeLists } from './install-code-lists/install-code-lists.js';
import { ModerateOrganisation } from './moderate-organisation/moderate-organisation.service.js';
import { countRows, makeOrganisation, makeService, piecesFor } from './room.support-spec.js';
import { CreateService } from './create-service/create-service.service.js';

describe('services and organisations begin and end', () => {
  const clock = FakeClock.at('2027-03-01T09:00:00Z');
  let db: TestDatabase;
  let creating: CreateService;
  let ending: EndService;
  let founding: CreateOrganisation;
  let moderating: ModerateOrganisation;
  let organisationId: string;
  let owner: RequestContext;
  let coordinator: RequestContext;

  beforeAll(async () => {
    db = await testDatabase(directoryEntities);
    await db.database.transaction(testContext(), (tx) => installCodeLists(tx));
    const p = piecesFor(db, clock);
    creating = new CreateService(p.database, p.owned, p.reading, p.parts, p.history, p.trail);
    ending = new EndService(p.database, p.owned, p.history, p.trail, p.ends);
    founding = new CreateOrganisation(p.database, p.owned, p.codes, p.history, p.trail, clock);
    moderating = new ModerateOrganisation(p.database, p.owned, p.history, p.trail);
    coordinator = testContext({ role: 'coordinator', permissions: ['organisations.moderate'] });
  });
  afterAll(() => db.close());
  beforeEach(async () => {
    organisationId = await makeOrganisation(db, {});
    owner = testContext({ role: 'profile_owner', organisationId, permissions: ['profile.edit'] });
  });

  it('creates a service with its parts, owned by its owner', async () => {
    const made = await creating.create(owner, {
      organisationId,
      draft: { name: 'Dluhová poradna', kinds: ['dluhy'], areas: [{ level: 'region', code: 'CZ080' }] },
    });
    if (isRefusal(made)) throw new Error(JSON.stringify(made.fields));
    const [row] = await db.asOwner(`select name, origin, owner_edited, version from directory.service where id = $1`, [
      made.id,
    ]);
    expect(row).toEqual({
      name: 'Dluhová poradna',
      origin: 'owner',
      owner_edited: ['areas', 'kinds', 'name'],
      version: 1,
    });
    expect(await db.asOwner(`select field, new_value from directory.change where service_id = $1`, [made.id])).toEqual([
      { field: 'service', new_value: 'Dluhová poradna' },
    ]);
  });

  it('refuses a service without a kind or for a foreign organisation, and stores nothing', async () => {
    const before = await countRows(db);
    const draft = { name: 'X', kinds: [] };
    expect(await creating.create(owner, { organisationId, draft })).toMatchObject({ code: 'INVALID_INPUT' });
    const foreign = await makeOrganisation(db, {});
    const kinds = ['dluhy'];
    expect(await creating.create(owner, { organisationId: foreign, draft: { name: 'X', kinds } })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await countRows(db)).toEqual({
      ...before,
      'directory.organisation': (before['directory.organisation'] ?? 0) + 1,
    });
  });

  it('ends a service and takes the end back', async () => {
    const serviceId = await makeService(db, organisationId);
    const end = { serviceId, version: 1, endedOn: '2027-06-30', why: 'konec projektu' };
    expect(await ending.end(owner, end)).toMatchObject({ version: 2, changed: ['endedOn'] });
    expect(await ending.end(owner, end)).toMatchObject({ code: 'CHANGED_MEANWHILE' });
    expect(await ending.end(owner, { ...end, version: 2, endedOn: null })).toMatchObject({ version: 3 });
    const rows = await db.asOwner(
      `select field, old_value, new_value, why from directory.change where service_id = $1 order by id`,
      [serviceId],
    );
    expect(rows).toEqual([
      { field: 'endedOn', old_value: null, new_value: '2027-06-30', why: 'konec projektu' },
      { field: 'endedOn', old_value: '2027-06-30', new_value: null, why: 'konec projektu' },
    ]);
    const [row] = await db.asOwner(`select ended_on, owner_edited from directory.service where id = $1`, [serviceId]);
    expect(row).toEqual({ ended_on: null, owner_edited: [] });
  });

  it('does not take back an end of the register, nor end before the beginning', async () => {
    const serviceId = await makeService(db, organisationId);
    await db.asOwner(`update directory.service set valid_from = '2027-02-01' where id = $1`, [serviceId]);
    const end = { serviceId, version: 1, endedOn: '2027-01-31', why: null };
    const refused = await ending.end(owner, end);
    expect(isRefusal(refused) && refused.fields[0]?.code).toBe('END_BEFORE_BEGINNING');
    await db.asOwner(`update directory.service set ended_on = '2027-02-02' where id = $1`, [serviceId]);
    expect(await ending.end(owner, { ...end, endedOn: null })).toMatchObject({ code: 'ENDED_BY_REGISTER' });
  });

  it('lists what the coordinator makes at once, and what an owner asks for after a word of the coordinator', async () => {
    const made = await founding.create(coordinator, {
      parentId: null,
      draft: { name: 'Nová', kind: 'ngo', ico: '26674432' },
    });
    const asked = await founding.create(owner, { parentId: organisationId, draft: { name: 'Pobočka', kind: 'ngo' } });
    if (isRefusal(made) || isRefusal(asked)) throw new Error('refused');
    const listed = () =>
      db.asOwner(
        `select listed, parent_id, suspended_reason from directory.organisation where id = any($1) order by name`,
        [[made.id, asked.id]],
      );
    expect(await listed()).toEqual([
      { listed: true, parent_id: null, suspended_reason: null },
      { listed: false, parent_id: organisationId, suspended_reason: null },
    ]);
    expect(await moderating.list(coordinator, asked.id, 'ověřeno telefonicky')).toMatchObject({ version: 2 });
    expect(await moderating.suspend(coordinator, made.id, 'organizace zanikla')).toMatchObject({ version: 2 });
    expect(await listed()).toEqual([
      { listed: false, parent_id: null, suspended_reason: 'organizace zanikla' },
      { listed: true, parent_id: organisationId, suspended_reason: null },
    ]);
    expect(await moderating.suspend(coordinator, made.id, 'znovu')).toMatchObject({ code: 'SUSPENDED_ALREADY' });
    expect(await moderating.list(coordinator, asked.id, 'znovu')).toMatchObject({ code: 'LISTED_ALREADY' });
    expect(await moderating.list(coordinator, made.id, ' ')).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('refuses organisations with a wrong IČO, of no kind, or under somebody else', async () => {
    const before = await countRows(db);
    const answers = [
      await founding.create(coordinator, { parentId: null, draft: { name: 'Nová', kind: 'ngo', ico: '12345678' } }),
      await founding.create(coordinator, { parentId: null, draft: { name: 'Nová', kind: 'castle' } }),
      await founding.create(owner, { parentId: null, draft: { name: 'Nová', kind: 'ngo' } }),
      await founding.create(testContext({ organisationId, role: 'worker' }), {
        parentId: organisationId,
        draft: { name: 'Nová', kind: 'ngo' },
      }),
      await founding.create(owner, { parentId: organisationId, draft: { name: 'Vazební věznice', kind: 'prison' } }),
      await founding.create(owner, { parentId: organisationId, draft: { name: 'Probace', kind: 'probation_centre' } }),
    ];
    expect(answers.map((one) => isRefusal(one) && (one.fields[0]?.code ?? one.code))).toEqual([
      'ICO_CHECK_DIGIT',
      'CODE_UNKNOWN',
      'NOT_FOUND',
      'NOT_FOUND',
      'KIND_OF_INSTITUTION',
      'KIND_OF_INSTITUTION',
    ]);
    expect(await countRows(db)).toEqual(before);
  });
});
