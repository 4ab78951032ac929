import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { isRefusal, type RequestContext } from '@navaz/kernel';
import { FakeClock, testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { installCodeLists } from '../install-code-lists/install-code-lists.js';
import { directoryEntities } from '../entities/directory-entities.js';
import { countRows, makeOrganisation, makeService, piecesFor } from '../room.support-spec.js';
import { UpdateService, type ServiceEdit } from './update-service.service.js';

describe('an owner edits a service', () => {
  const clock = FakeClock.at('2027-03-01T09:00:00Z');
  let db: TestDatabase;
  let updating: UpdateService;
  let organisationId: string;
  let serviceId: string;
  let owner: RequestContext;

  beforeAll(async () => {
    db = await testDatabase(directoryEntities);
    await db.database.transaction(testContext(), (tx) => installCodeLists(tx));
    const p = piecesFor(db, clock);
    updating = new UpdateService(p.database, p.owned, p.reading, p.parts, p.history, p.trail);
  });
  afterAll(() => db.close());
  beforeEach(async () => {
    organisationId = await makeOrganisation(db, {});
    serviceId = await makeService(db, organisationId);
    owner = testContext({ role: 'profile_owner', organisationId, permissions: ['profile.edit'] });
  });

  const edit = (draft: object, rest: Partial<ServiceEdit> = {}): ServiceEdit => ({
    serviceId,
    version: 1,
    why: null,
    draft,
    ...rest,
  });
  const codesOf = async (draft: object): Promise<string[]> => {
    const answer = await updating.update(owner, edit(draft));
    return isRefusal(answer) ? answer.fields.map((field) => `${field.path} ${field.code}`) : ['stored'];
  };
  const changes = (): Promise<Record<string, unknown>[]> =>
    db.asOwner(
      `select field, old_value as old, new_value as new, why, source, by_organisation_id, by_account_id, at
       from directory.change where service_id = $1 order by field, id`,
      [serviceId],
    );

  it('stores what differs, each field with its history, and remembers it as the own', async () => {
    const answer = await updating.update(
      owner,
      edit({ name: '  Azylový dům pro muže ', sexes: ['man'], ageFrom: 18, channel: null }, { why: 'nový název' }),
    );
    expect(answer).toEqual({ id: serviceId, version: 2, changed: ['name', 'sexes', 'ageFrom'] });
    const who = {
      why: 'nový název',
      source: 'owner',
      by_organisation_id: organisationId,
      by_account_id: owner.actor?.accountId,
      at: clock.now(),
    };
    expect(await changes()).toEqual([
      { field: 'ageFrom', old: null, new: 18, ...who },
      { field: 'name', old: 'Azylový dům', new: 'Azylový dům pro muže', ...who },
      { field: 'sexes', old: null, new: ['man'], ...who },
    ]);
    const [row] = await db.asOwner(
      `select name, sexes, age_from, channel, owner_edited, version from directory.service where id = $1`,
      [serviceId],
    );
    expect(row).toEqual({
      name: 'Azylový dům pro muže',
      sexes: ['man'],
      age_from: 18,
      channel: 'phone',
      owner_edited: ['ageFrom', 'name', 'sexes'],
      version: 2,
    });
    expect(await db.asOwner(`select operation, detail from audit.act where subject_id = $1`, [serviceId])).toEqual([
      { operation: 'directory.updateService', detail: { fields: ['name', 'sexes', 'ageFrom'] } },
    ]);
  });

  it('takes every part of the profile and reads it back as unchanged', async () => {
    const whole = {
      kinds: ['azylove-domy'],
      targetGroups: ['propusteni'],
      forms: [
        { form: 'residential', openingHours: null, nonstop: true },
        { form: 'ambulatory', openingHours: [{ day: 1, from: '08:00', to: '16:00' }], nonstop: null },
      ],
      areas: [
        { level: 'region', code: 'CZ080' },
        { level: 'country', code: 'CZ' },
      ],
      prisonsServed: [{ prisonCode: 'kurim', form: 'visits', validFrom: '2027-01-01', validTo: null }],
      runs: [{ startsOn: '2027-05-01', endsOn: '2027-08-31', enrolmentUntil: '2027-04-15', size: 10 }],
      minimumData: [{ stage: '2', fields: ['birth_date'] }],
      seasonFrom: '11-01',
      seasonTo: '02-29',
      pausedUntil: '2027-04-01',
      pauseReason: 'Rekonstrukce.',
      offeredActs: ['pomoc s doklady'],
      languages: ['uk', 'cs', 'cs'],
    };
    const first = await updating.update(owner, edit(whole));
    expect(first).toMatchObject({ version: 2 });
    expect(await updating.update(owner, edit(whole, { version: 2 }))).toEqual({
      id: serviceId,
      version: 2,
      changed: [],
    });
    const cleared = await updating.update(
      owner,
      edit({ areas: null, forms: [], languages: null, minimumData: null, offeredActs: null }, { version: 2 }),
    );
    expect(cleared).toMatchObject({ changed: ['languages', 'offeredActs', 'minimumData', 'forms', 'areas'] });
    expect((await changes()).filter((row) => row['field'] === 'areas')).toMatchObject([
      {
        old: [],
        new: [
          { level: 'country', code: 'CZ' },
          { level: 'region', code: 'CZ080' },
        ],
      },
      {
        old: [
          { level: 'country', code: 'CZ' },
          { level: 'region', code: 'CZ080' },
        ],
        new: [],
      },
    ]);
  });

  it('keeps the registered capacity of a form', async () => {
    await db.asOwner(`insert into directory.service_form values ($1, 'residential', null, null, 24, 'beds')`, [
      serviceId,
    ]);
    await updating.update(owner, edit({ forms: [{ form: 'residential', nonstop: true }] }));
    expect(
      await db.asOwner(`select nonstop, registered_capacity from directory.service_form where service_id = $1`, [
        serviceId,
      ]),
    ).toEqual([{ nonstop: true, registered_capacity: 24 }]);
  });

  it.each<[string, object, string]>([
    ['a region that does not exist', { areas: [{ level: 'region', code: 'CZ999' }] }, 'areas.0.code REGION_UNKNOWN'],
    ['a district', { areas: [{ level: 'district', code: 'CZ0000' }] }, 'areas.0.code DISTRICT_UNKNOWN'],
    ['a municipality', { areas: [{ level: 'municipality', code: '1' }] }, 'areas.0.code MUNICIPALITY_UNKNOWN'],
    ['a foreign country', { areas: [{ level: 'country', code: 'SK' }] }, 'areas.0.code COUNTRY_UNKNOWN'],
    ['a kind', { kinds: ['azylove-domy', 'hotel'] }, 'kinds.1 KIND_UNKNOWN'],
    ['no kind at all', { kinds: [] }, 'kinds KIND_MISSING'],
    ['a group', { targetGroups: ['vsichni'] }, 'targetGroups.0 GROUP_UNKNOWN'],
    [
      'a prison',
      { prisonsServed: [{ prisonCode: 'alcatraz', form: 'visits' }] },
      'prisonsServed.0.prisonCode PRISON_UNKNOWN',
    ],
    [
      'an area twice',
      {
        areas: [
          { level: 'region', code: 'CZ080' },
          { level: 'region', code: 'CZ080' },
        ],
      },
      'areas.1 ITEM_TWICE',
    ],
    ['an end before the beginning', { validFrom: '2027-05-01', validTo: '2027-04-30' }, 'validTo END_BEFORE_BEGINNING'],
    [
      'a run that ends first',
      { runs: [{ startsOn: '2027-05-01', endsOn: '2027-04-01' }] },
      'runs.0.endsOn END_BEFORE_BEGINNING',
    ],
    ['a day that is none', { validTo: '2027-02-31' }, 'validTo DAY_UNKNOWN'],
    ['an age of 400', { ageTo: 400 }, 'ageTo NUMBER_OUT_OF_RANGE'],
    ['ages reversed', { ageFrom: 60, ageTo: 18 }, 'ageTo AGES_REVERSED'],
    ['a horizon of ten years', { bookingHorizonDays: 3650 }, 'bookingHorizonDays NUMBER_OUT_OF_RANGE'],
    ['a text of 10 kB', { summary: 'a'.repeat(10_000) }, 'summary TEXT_TOO_LONG'],
    ['a name of spaces', { name: '   ' }, 'name FIELD_MISSING'],
    ['half a season', { seasonFrom: '11-01' }, 'seasonTo SEASON_HALF'],
    ['a pause that is over', { pausedUntil: '2027-02-28' }, 'pausedUntil PAUSE_OVER'],
    [
      'hours that end first',
      { forms: [{ form: 'ambulatory', openingHours: [{ day: 1, from: '16:00', to: '08:00' }] }] },
      'forms.0.openingHours.0.to END_BEFORE_BEGINNING',
    ],
    [
      'data beyond the stage',
      { minimumData: [{ stage: '0', fields: ['birth_date'] }] },
      'minimumData.0.fields.0 FIELD_BEYOND_STAGE',
    ],
    [
      'data that never travel',
      { minimumData: [{ stage: '1', fields: ['offence'] }] },
      'minimumData.0.fields.0 FIELD_UNKNOWN',
    ],
    [
      'what goes by itself',
      { minimumData: [{ stage: '2', fields: ['name'] }] },
      'minimumData.0.fields.0 FIELD_UNKNOWN',
    ],
    ['an unknown stage', { minimumData: [{ stage: '9', fields: [] }] }, 'minimumData.0.stage STAGE_UNKNOWN'],
    ['a channel', { channel: 'pigeon' }, 'channel CODE_UNKNOWN'],
    [
      'a successor that is not there',
      { successorId: '00000000-0000-7000-8000-000000000000' },
      'successorId SUCCESSOR_UNKNOWN',
    ],
    ['people counted tomorrow', { programmeCountedOn: '2027-03-02' }, 'programmeCountedOn DAY_AHEAD'],
  ])('refuses %s and stores nothing', async (_what, draft, expected) => {
    const before = await countRows(db);
    expect(await codesOf({ cost: 'zdarma', ...draft })).toEqual([expected]);
    expect(await countRows(db)).toEqual(before);
    expect(await db.asOwner(`select cost, version from directory.service where id = $1`, [serviceId])).toEqual([
      { cost: null, version: 1 },
    ]);
  });

  it('refuses successors in a circle and a service that follows itself', async () => {
    const next = await makeService(db, organisationId);
    await db.asOwner(`update directory.service set successor_id = $1 where id = $2`, [serviceId, next]);
    expect(await codesOf({ successorId: next })).toEqual(['successorId SUCCESSOR_IN_CIRCLE']);
    expect(await codesOf({ successorId: serviceId })).toEqual(['successorId SUCCESSOR_IS_ITSELF']);
  });

  it('names every fault at once, in Czech', async () => {
    const answer = await updating.update(owner, edit({ areas: [{ level: 'region', code: 'CZ999' }], ageTo: -1 }));
    expect(isRefusal(answer) && answer.text.cs).toContain('Kraj „CZ999“ v číselníku není');
    expect(isRefusal(answer) && answer.fields).toHaveLength(2);
  });

  it('answers a foreign, a missing and an uncovered service alike', async () => {
    const foreign = await makeService(db, await makeOrganisation(db, {}));
    const elsewhere = testContext({ role: 'profile_owner', organisationId, services: [foreign] });
    const answers = [
      await updating.update(owner, edit({ cost: 'x' }, { serviceId: foreign })),
      await updating.update(owner, edit({ cost: 'x' }, { serviceId: '00000000-0000-7000-8000-000000000000' })),
      await updating.update(elsewhere, edit({ cost: 'x' })),
      await updating.update(testContext(), edit({ cost: 'x' })),
    ];
    expect(answers.map((answer) => isRefusal(answer) && answer.code)).toEqual(Array(4).fill('NOT_FOUND'));
    expect(await changes()).toEqual([]);
  });

  it('lets the parent organisation edit, and not the child its parent', async () => {
    const child = await makeOrganisation(db, { parentId: organisationId });
    const childs = await makeService(db, child);
    expect(await updating.update(owner, edit({ cost: 'zdarma' }, { serviceId: childs }))).toMatchObject({ version: 2 });
    const below = testContext({ role: 'profile_owner', organisationId: child });
    expect(await updating.update(below, edit({ cost: 'zdarma' }))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('of two edits at once one is stored, the other told to load again', async () => {
    const answers = await Promise.all([
      updating.update(owner, edit({ cost: 'zdarma' })),
      updating.update(owner, edit({ cost: 'za příspěvek' })),
    ]);
    const refused = answers.filter(isRefusal);
    expect(refused.map((one) => [one.kind, one.code])).toEqual([['conflict', 'CHANGED_MEANWHILE']]);
    expect(await changes()).toHaveLength(1);
  });

  it('leaves an ended service alone', async () => {
    await db.asOwner(`update directory.service set ended_on = '2027-03-01' where id = $1`, [serviceId]);
    expect(await updating.update(owner, edit({ cost: 'zdarma' }))).toMatchObject({ code: 'SERVICE_ENDED' });
  });
});
