import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actingAs, testContext, testDatabase, type SpecActor, type TestDatabase } from '@navaz/testing';
import { startReadingApi, type ReadingApi } from './api.support-spec.js';
import { directoryEntities } from './entities/directory-entities.js';
import { installCodeLists } from './install-code-lists/install-code-lists.js';
import { buildProfile, canary, type BuiltProfile } from './profile.support-spec.js';

describe('questions to the directory in the API', () => {
  let db: TestDatabase;
  let api: ReadingApi;
  let profile: BuiltProfile;

  const ask: ReadingApi['ask'] = (...asked) => api.ask(...asked);
  const data: ReadingApi['data'] = (...asked) => api.data(...asked);
  const owner = (): SpecActor => ({
    role: 'profile_owner',
    organisationId: profile.organisationId,
    permissions: ['profile.secret-address', 'directory.professional'],
  });

  beforeAll(async () => {
    db = await testDatabase(directoryEntities);
    await db.database.transaction(testContext(), installCodeLists);
    profile = await buildProfile(db, 1);
    api = await startReadingApi(db.url);
  }, 60_000);

  afterAll(async () => {
    await api.app.close();
    await db.close();
  });

  it('checks conditions with reasons, and keeps nothing', async () => {
    const query = `query ($id: ID!, $c: Circumstances!) { checkServiceConditions(serviceId: $id, circumstances: $c) {
      fit met notMet unknown conditionsPublished answers { code { code } answer why remedy strict travels } } }`;
    const fits = await data<{ checkServiceConditions: Record<string, unknown> }>(query, {
      id: profile.serviceId,
      c: { sex: 'man', age: 30, languages: ['uk'], depositMonthsAvailable: 2 },
    });
    expect(fits.checkServiceConditions).toMatchObject({ fit: 'fits', met: 4, notMet: 0, unknown: 0 });
    const obstacle = await data<{ checkServiceConditions: { answers: unknown[] } }>(query, {
      id: profile.serviceId,
      c: { sex: 'woman', lifeSentence: true, neverExcluded: true, languages: [] },
    });
    expect(obstacle.checkServiceConditions).toMatchObject({
      fit: 'obstacle',
      answers: [
        { code: { code: 'sex' }, answer: 'not_met', strict: true },
        { code: { code: 'deposit' }, answer: 'unknown', strict: false },
        { code: { code: 'age' }, answer: 'unknown', strict: true },
        { code: { code: 'language' }, answer: 'not_met', strict: false },
      ],
    });
    const refused = await ask(query, { id: profile.serviceId, c: { sex: 'x', age: 400 } });
    expect(refused.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it('says what a condition of each code can say, by the table that checks it', async () => {
    const { conditionRules } = await data<{ conditionRules: Record<string, unknown>[] }>(`{ conditionRules {
      code { code name } operators { operator value } choices { code } limits { unit min max } revealing grounds { code } } }`);
    const ruleOf = (name: string) => conditionRules.find(({ code }) => (code as { code: string }).code === name);
    expect(conditionRules).toHaveLength(30);
    expect(ruleOf('age')).toEqual({
      code: { code: 'age', name: 'věk' },
      operators: [
        { operator: 'between', value: 'range' },
        { operator: 'at_least', value: 'number' },
        { operator: 'at_most', value: 'number' },
      ],
      choices: null,
      limits: { unit: 'years', min: 0, max: 120 },
      revealing: false,
      grounds: [{ code: 'service_not_provided' }],
    });
    expect(ruleOf('excluded_conduct')).toMatchObject({
      operators: [
        { operator: 'excluded', value: 'choices' },
        { operator: 'accepted', value: 'choices' },
      ],
      revealing: true,
      grounds: [],
    });
    expect(ruleOf('animal')).toMatchObject({ operators: [{ value: 'none' }, { value: 'none' }, { value: 'none' }] });
    const rows = conditionRules as { operators: { value: string }[]; choices: unknown; limits: unknown }[];
    for (const { operators, choices, limits } of rows) {
      expect(operators.some(({ value }) => value === 'choices')).toBe(choices !== null);
      expect(operators.some(({ value }) => value === 'number' || value === 'range')).toBe(limits !== null);
    }
  });

  it('says what a service may declare that it needs: nothing that goes by itself', async () => {
    const { declarableFields } = await data<{ declarableFields: { field: { code: string } }[] }>(
      `{ declarableFields { field { code } stage { code } ownGrant } }`,
    );
    expect(declarableFields).toContainEqual({ field: { code: 'birth_date' }, stage: { code: '2' }, ownGrant: false });
    expect(declarableFields).toContainEqual({
      field: { code: 'documents_state' },
      stage: { code: '3' },
      ownGrant: true,
    });
    // No record of a handover holds it, so nobody may ask for it.
    expect(declarableFields.map(({ field }) => field.code)).not.toContain('debts');
    expect(declarableFields.map(({ field }) => field.code)).not.toContain('name');
  });

  it('finds municipalities by a beginning, with or without diacritics', async () => {
    const find = async (beginning: string, first = 5): Promise<string[]> => {
      const query = `query ($b: String!, $n: Int!) { findMunicipalities(beginning: $b, first: $n) { name code districtCode } }`;
      const found = await data<{ findMunicipalities: { name: string }[] }>(query, { b: beginning, n: first });
      return found.findMunicipalities.map(({ name }) => name);
    };
    expect(await find('zdar')).toContain('Žďár nad Sázavou');
    expect(await find('ŽĎÁR')).toEqual(await find('zdar'));
    expect(await find('ždár nad sázavou')).toEqual(['Žďár nad Sázavou']);
    expect((await find('most'))[0]).toBe('Most');
    expect(await find('br', 1)).toHaveLength(1);
    // What means something to the database means nothing here.
    expect(await find('%%')).toEqual([]);
  });

  it('counts coverage with its white spots', async () => {
    const { coverage } = await data<{ coverage: { place: { code: string }; counts: { services: number }[] }[] }>(
      `{ coverage(by: REGION, kinds: ["nocleharny", "azylove-domy"]) { place { code } counts { kind { code } services } } }`,
    );
    expect(coverage).toHaveLength(14);
    const counts = Object.fromEntries(coverage.map((row) => [row.place.code, row.counts.map((one) => one.services)]));
    expect(counts).toMatchObject({ CZ080: [0, 1], CZ042: [0, 1], CZ064: [0, 1], CZ010: [0, 0] });
    const prisons = await data<{ coverage: { place: { code: string }; counts: { services: number }[] }[] }>(
      `{ coverage(by: PRISON, kinds: ["azylove-domy"]) { place { code } counts { services } } }`,
    );
    expect(prisons.coverage).toHaveLength(35);
    const whole = await data<{ coverage: { counts: unknown[] }[] }>(
      `{ coverage(by: PRISON) { place { code } counts { services } } }`,
    );
    expect(whole.coverage.every((row) => row.counts.length === 52)).toBe(true);
  });

  it('counts no programme that is over, as the search does not', async () => {
    const counted = async (): Promise<number | undefined> => {
      const { coverage } = await data<{ coverage: { place: { code: string }; counts: { services: number }[] }[] }>(
        `{ coverage(by: REGION, kinds: ["azylove-domy"]) { place { code } counts { services } } }`,
      );
      return coverage.find(({ place }) => place.code === 'CZ080')?.counts[0]?.services;
    };
    const [before] = await db.asOwner<{ valid_to: string | null }>(
      `select valid_to::text from directory.service where id = $1`,
      [profile.serviceId],
    );
    const lasting = async (until: string): Promise<number | undefined> => {
      await db.asOwner(`update directory.service set valid_to = $2 where id = $1`, [profile.serviceId, until]);
      return counted();
    };
    const until = await lasting('2000-01-01');
    expect(await lasting('2999-01-01')).toBe((until ?? 0) + 1);
    await db.asOwner(`update directory.service set valid_to = $2 where id = $1`, [profile.serviceId, before?.valid_to]);
  });

  it('says which programmes end soon, the soonest first', async () => {
    const day = (ahead: number): string => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
    await db.asOwner(`update directory.service set funding_ends_on = $2, valid_to = $3 where id = $1`, [
      profile.serviceId,
      day(30),
      day(40),
    ]);
    const query = `query ($days: Int!) { programmesEndingSoon(withinDays: $days) { edges { node { endsOn cause service { name } } } } }`;
    const soon = await data<{ programmesEndingSoon: unknown }>(query, { days: 35 });
    expect(soon.programmesEndingSoon).toEqual({
      edges: [{ node: { endsOn: day(30), cause: 'funding', service: { name: 'Azylový dům 1' } } }],
    });
    const later = await data<{ programmesEndingSoon: unknown }>(query, { days: 20 });
    expect(later.programmesEndingSoon).toEqual({ edges: [] });
  });

  it('shows a secret address to its owner only', async () => {
    const query = `query ($id: ID!) { secretAddress(facilityId: $id) { address wayIn } }`;
    const variables = { id: profile.secretFacilityId };
    expect((await ask(query, variables)).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    expect((await ask(query, variables, actingAs({ ...owner(), permissions: ['profile.edit'] }))).errors).toBeDefined();
    const strangers = actingAs({ ...owner(), organisationId: '00000000-0000-7000-8000-000009000001' });
    expect((await ask(query, variables, strangers)).errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
    expect((await ask(query, variables, actingAs(owner()))).data).toEqual({
      secretAddress: { address: canary, wayIn: 'tajná cesta' },
    });
  });

  it('keeps a secret address, and refuses by name', async () => {
    const mutation = `mutation ($input: KeepSecretAddressInput!) { keepSecretAddress(input: $input) {
      __typename ... on SecretAddressKept { facilityId } ... on Refusal { code } } }`;
    const keep = (facilityId: string) => ask(mutation, { input: { facilityId, address: canary } }, actingAs(owner()));
    expect((await keep(profile.secretFacilityId)).data).toEqual({
      keepSecretAddress: { __typename: 'SecretAddressKept', facilityId: profile.secretFacilityId },
    });
    expect((await keep(profile.openFacilityId)).data).toEqual({
      keepSecretAddress: { __typename: 'NotFound', code: 'NOT_FOUND' },
    });
  });
});
