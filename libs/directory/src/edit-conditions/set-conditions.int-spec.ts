import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { isRefusal, type RequestContext } from '@navaz/kernel';
import { FakeClock, testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { directoryEntities } from '../entities/directory-entities.js';
import { DirectoryReader } from '../directory-reader.js';
import { installCodeLists } from '../install-code-lists/install-code-lists.js';
import { countRows, makeOrganisation, makeService, piecesFor } from '../room.support-spec.js';
import { SetConditions, type ConditionFields } from './set-conditions.service.js';

const condition = (given: Partial<ConditionFields>): ConditionFields => ({
  code: 'deposit',
  operator: 'at_least',
  value: 1,
  due: 'on_admission',
  dueDays: null,
  meetableFromPrison: null,
  strict: false,
  ground: null,
  sentence: 'Kauce ve výši jednoho nájmu.',
  ...given,
});

describe('an owner publishes conditions', () => {
  const clock = FakeClock.at('2027-03-01T09:00:00Z');
  let db: TestDatabase;
  let setting: SetConditions;
  let registered: string;
  let free: string;
  let owner: RequestContext;

  beforeAll(async () => {
    db = await testDatabase(directoryEntities);
    await db.database.transaction(testContext(), (tx) => installCodeLists(tx));
    const p = piecesFor(db, clock);
    setting = new SetConditions(p.database, p.owned, p.history, p.trail);
  });
  afterAll(() => db.close());
  let number = 0;
  beforeEach(async () => {
    const organisationId = await makeOrganisation(db, {});
    number += 1;
    registered = await makeService(db, organisationId, { registerId: `${number}` });
    free = await makeService(db, organisationId);
    await offers(free, `select code from directory.service_kind where not registered order by code limit 1`);
    owner = testContext({ role: 'profile_owner', organisationId, permissions: ['profile.edit'] });
  });

  /** Makes a service one of the kind that a query names. */
  const offers = (serviceId: string, kind: string) =>
    db.asOwner(`update directory.service_kind_offered set kind_code = (${kind}) where service_id = $1`, [serviceId]);
  const set = (serviceId: string, conditions: readonly ConditionFields[], version = 1, published = true) =>
    setting.set(owner, { serviceId, version, why: null, published, conditions });

  it('makes invented conditions of a demo the provider’s own', async () => {
    const reader = new DirectoryReader(db.database, clock);
    const invented = async (): Promise<boolean | undefined> =>
      (await reader.searchSources({ ids: [free] }))[0]?.conditionsInvented;
    expect(await invented()).toBe(false);
    await db.asOwner(
      `update directory.service set origin = 'demo', demo_note = 'Ukázka', conditions_published = true where id = $1`,
      [free],
    );
    expect(await invented()).toBe(true);
    await db.asOwner(
      `insert into directory.admission_condition (service_id, position, code, operator, due, strict, sentence, origin)
       values ($1, 0, 'animal', 'not_accepted', 'on_admission', false, 'Zvířata nebereme.', 'demo')`,
      [free],
    );
    expect(await invented()).toBe(true);
    expect(await set(free, [condition({})])).toMatchObject({ version: 2 });
    expect(await invented()).toBe(false);
  });

  it('stores the list in its order and reads it back as unchanged', async () => {
    const list = [
      condition({ code: 'age', operator: 'between', value: { from: 18, to: 64 }, strict: true }),
      condition({ strict: true }),
      condition({ code: 'animal', operator: 'accepted', value: null, due: 'before_request' }),
      condition({ code: 'sex', operator: 'in', value: ['man'], due: 'within_days', dueDays: 3 }),
    ];
    expect(await set(free, list)).toEqual({ id: free, version: 2, changed: ['conditions', 'conditionsPublished'] });
    const rows = await db.asOwner(
      `select code, value, strict from directory.admission_condition where service_id = $1 order by position`,
      [free],
    );
    expect(rows).toEqual([
      { code: 'age', value: { from: 18, to: 64 }, strict: true },
      { code: 'deposit', value: 1, strict: true },
      { code: 'animal', value: null, strict: false },
      { code: 'sex', value: ['man'], strict: false },
    ]);
    expect(await set(free, list, 2)).toMatchObject({ version: 2, changed: [] });
    expect(await set(free, [], 2, false)).toMatchObject({ changed: ['conditions', 'conditionsPublished'] });
    const changes = await db.asOwner(`select field from directory.change where service_id = $1 order by id`, [free]);
    expect(changes).toHaveLength(4);
  });

  it('lets a registered service be strict on the grounds of § 91(3) only', async () => {
    const before = await countRows(db);
    const answer = await set(registered, [condition({ strict: true })]);
    expect(isRefusal(answer) && answer.fields).toMatchObject([
      { path: 'conditions.0.strict', code: 'STRICT_WITHOUT_GROUND' },
    ]);
    expect(await countRows(db)).toEqual(before);
    const based = condition({
      code: 'age',
      operator: 'at_least',
      value: 18,
      strict: true,
      ground: 'service_not_provided',
    });
    expect(await set(registered, [based, condition({})])).toMatchObject({ version: 2 });
  });

  it('takes a service of a registered kind for registered, whether the register knows it or not', async () => {
    await offers(free, `select code from directory.service_kind where registered order by code limit 1`);
    expect(await set(free, [condition({ strict: true })])).toMatchObject({
      fields: [{ code: 'STRICT_WITHOUT_GROUND' }],
    });
  });

  it('refuses what nobody can meet whom the service is for, until the profile says otherwise', async () => {
    await db.asOwner(`update directory.service set sexes = '{man}' where id = $1`, [free]);
    const women = [condition({ code: 'sex', operator: 'in', value: ['woman'], strict: true })];
    const [{ version } = { version: 0 }] = await db.asOwner<{ version: number }>(
      `select version from directory.service where id = $1`,
      [free],
    );
    expect(await set(free, women, version)).toMatchObject({
      fields: [{ path: 'conditions.0.value', code: 'CONTRADICTS_PROFILE' }],
    });
    await db.asOwner(`update directory.service set sexes = '{man,woman}' where id = $1`, [free]);
    expect(await set(free, women, version)).toMatchObject({ changed: ['conditions', 'conditionsPublished'] });
  });

  it('refuses one condition twice', async () => {
    const only = (sex: string) => condition({ code: 'sex', operator: 'in', value: [sex] });
    expect(await set(free, [only('man'), only('woman')])).toMatchObject({
      fields: [{ path: 'conditions.1.code', code: 'CONDITION_TWICE' }],
    });
    const later = { ...only('woman'), due: 'before_request' };
    expect(await set(free, [only('man'), later])).toMatchObject({ version: 2 });
  });

  it.each<[string, Partial<ConditionFields>, string]>([
    ['a negative deposit', { value: -1 }, 'conditions.0.value NUMBER_OUT_OF_RANGE'],
    ['a code nobody knows', { code: 'horoscope' }, 'conditions.0.code CONDITION_UNKNOWN'],
    [
      'ages reversed',
      { code: 'age', operator: 'between', value: { from: 60, to: 18 } },
      'conditions.0.value RANGE_REVERSED',
    ],
    ['days without their moment', { dueDays: 5 }, 'conditions.0.dueDays DUE_DAYS_NOT_EXPECTED'],
    ['no sentence', { sentence: ' ' }, 'conditions.0.sentence SENTENCE_MISSING'],
  ])('refuses %s and stores nothing', async (_what, given, expected) => {
    const before = await countRows(db);
    const answer = await set(free, [condition(given)]);
    expect(isRefusal(answer) && answer.fields.map((one) => `${one.path} ${one.code}`)).toEqual([expected]);
    expect(await countRows(db)).toEqual(before);
  });

  it('refuses foreign and stale edits', async () => {
    const foreign = await makeService(db, await makeOrganisation(db, {}));
    expect(await set(foreign, [])).toMatchObject({ code: 'NOT_FOUND' });
    expect(await set(free, [condition({})], 2)).toMatchObject({ code: 'CHANGED_MEANWHILE' });
    await db.asOwner(`update directory.service set ended_on = '2020-01-01' where id = $1`, [free]);
    expect(await set(free, [condition({})])).toMatchObject({ code: 'SERVICE_ENDED' });
  });
});
