import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Injectable, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { AuditModule } from '@navaz/audit';
import type { Actor, Permission } from '@navaz/kernel';
import {
  Authenticator,
  createHttpApp,
  encodeCursor,
  GraphqlModule,
  HttpModule,
  loadConfig,
  PlatformModule,
} from '@navaz/platform';
import { testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { directoryEntities } from './entities/directory-entities.js';
import { installCodeLists } from './install-code-lists/install-code-lists.js';
import { buildProfile, canary, type BuiltProfile } from './profile.builder.js';
import { readingProviders } from './reading-providers.js';

/** Who asks is the word of two headers, in this spec only. */
@Injectable()
class HeaderAuthenticator extends Authenticator {
  actorOf(request: FastifyRequest): Promise<Actor | null> {
    const organisationId = request.headers['x-organisation'];
    if (typeof organisationId !== 'string') return Promise.resolve(null);
    const permissions = String(request.headers['x-permissions']).split(',') as Permission[];
    return Promise.resolve(testContext({ role: 'profile_owner', organisationId, permissions }).actor);
  }
}

@Module({ providers: [{ provide: Authenticator, useClass: HeaderAuthenticator }], exports: [Authenticator] })
class SpecIdentityModule {}

interface Answer {
  readonly data?: Record<string, never> | null;
  readonly errors?: { readonly message: string; readonly extensions: Record<string, unknown> }[];
}

describe('the directory in the API', () => {
  let db: TestDatabase;
  let app: NestFastifyApplication;
  let profile: BuiltProfile;

  const ask = async (
    query: string,
    variables: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    const response = await app.inject({ method: 'POST', url: '/graphql', headers, payload: { query, variables } });
    return response.json<Answer>();
  };
  const data = async <Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> => {
    const answer = await ask(query, variables);
    expect(answer.errors).toBeUndefined();
    return answer.data as Data;
  };
  const owner = (): Record<string, string> => ({
    'x-organisation': profile.organisationId,
    'x-permissions': 'profile.secret-address,directory.professional',
  });

  beforeAll(async () => {
    db = await testDatabase(directoryEntities);
    await db.database.transaction(testContext(), installCodeLists);
    profile = await buildProfile(db, 1);
    for (const name of ['Hvězda', 'Charita Újezd', 'Cesta', 'Člověk', 'cesta domů']) {
      await db.asOwner(
        `insert into directory.organisation (kind, name, region_code, origin, version) values ('employer', $1, 'CZ042', 'owner', 1)`,
        [name],
      );
    }
    const config = loadConfig({ DATABASE_URL: db.url, NODE_ENV: 'test', NAVAZ_LOG_LEVEL: 'silent' });
    @Module({
      imports: [
        PlatformModule.forRoot(config, { works: false }),
        HttpModule,
        GraphqlModule.forRoot(SpecIdentityModule),
        AuditModule,
      ],
      providers: readingProviders,
    })
    class SpecModule {}
    app = await createHttpApp(SpecModule, config);
    await app.init();
  }, 60_000);

  afterAll(async () => {
    await app.close();
    await db.close();
  });

  it('shows a service whole, with labels and freshness', async () => {
    const { service } = await data<{ service: Record<string, unknown> }>(
      `query ($id: ID!) { service(id: $id) {
        id name sexes { code name } languages { name nameEn } registered ended conditionsPublished
        organisation { kind { code name } } kinds { code } targetGroups { nameEn }
        forms { form { code } openingHours { day from to note } registeredCapacity registeredCapacityUnit { code } }
        facilities { visibility { code } street municipality { name } district { name } wayIn }
        areas { level { code } name } prisons { code current validTo form { code } }
        contacts { function { name } phone audience }
        conditions { code { code } operator codes number strict ground { code } revealing sentence }
        accreditations { kind { code } state confirmedAt }
        verification { part { code } freshness { code } confirmedAt confirmedBy openReports askAgainAt }
        minimumData { stage { code } fields { code } } programme { funder } runs { startsOn } successor { id }
        recommendationCount historyCount version createdAt channel { name }
      } }`,
      { id: profile.serviceId },
    );
    expect(service).toMatchObject({
      sexes: [{ code: 'man', name: 'muž' }],
      registered: true,
      ended: false,
      facilities: expect.arrayContaining([
        {
          visibility: { code: 'discreet' },
          street: null,
          wayIn: null,
          municipality: { name: 'Brno' },
          district: { name: 'Brno-město' },
        },
        { visibility: { code: 'secret' }, street: null, wayIn: null, municipality: null, district: { name: 'Most' } },
      ]),
      prisons: [
        { code: 'hermanice', form: { code: 'visits' } },
        { code: 'kurim', current: false, validTo: '2026-06-30', form: { code: 'remote' } },
      ],
      conditions: [
        { code: { code: 'sex' }, codes: ['man'], number: null, strict: true, ground: { code: 'service_not_provided' } },
        { code: { code: 'deposit' }, codes: null, number: 1, strict: false, ground: null },
      ],
      accreditations: [{ state: 'claimed' }, { state: 'confirmed' }],
      minimumData: [{ stage: { code: '1' }, fields: [{ code: 'language' }] }],
    });
    expect((service['verification'] as { freshness: { code: string } }[]).map((part) => part.freshness.code)).toEqual([
      expect.stringMatching(/fresh|ageing|stale/),
      'never_confirmed',
      'never_confirmed',
      'stale',
    ]);
  });

  it('says what is not there in plain words', async () => {
    const answer = await ask(`query ($id: ID!) { service(id: $id) { id } }`, {
      id: '00000000-0000-7000-8000-999999999999',
    });
    expect(answer.errors?.[0]).toMatchObject({ extensions: { code: 'NOT_FOUND' } });
    expect(answer.errors?.[0]?.message).toContain('Služba');
    const broken = await ask(`{ service(id: "kuřim") { id } }`);
    expect(broken.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it('shows an organisation with its trust and a page of its services', async () => {
    const { organisation } = await data<{ organisation: Record<string, unknown> }>(
      `query ($id: ID!) { organisation(id: $id) {
        name trust { confirmedAccreditations claimedAccreditations recommendations claimed demo associationMember }
        recommendations { by { name } } services(first: 1) { edges { node { id name phone facilityCount } } pageInfo { hasNextPage } }
      } }`,
      { id: profile.organisationId },
    );
    expect(organisation).toEqual({
      name: 'Organizace 1',
      trust: {
        confirmedAccreditations: 1,
        claimedAccreditations: 1,
        recommendations: 1,
        claimed: false,
        demo: false,
        associationMember: true,
      },
      recommendations: [{ by: { name: 'Věznice Kuřim' } }],
      services: {
        edges: [{ node: { id: profile.serviceId, name: 'Azylový dům 1', phone: '+420600000001', facilityCount: 3 } }],
        pageInfo: { hasNextPage: false },
      },
    });
  });

  it('lists organisations in the Czech order, page by page, without a gap', async () => {
    const names: string[] = [];
    let after: string | null = null;
    do {
      const {
        organisations,
      }: {
        organisations: { edges: { node: { name: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      } = await data(
        `query ($after: String) { organisations(first: 2, after: $after, filter: { kind: "employer", region: "CZ042" }) {
            edges { node { name } } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      names.push(...organisations.edges.map((edge) => edge.node.name));
      after = organisations.pageInfo.hasNextPage ? organisations.pageInfo.endCursor : null;
    } while (after);
    expect(names).toEqual(['Cesta', 'cesta domů', 'Člověk', 'Hvězda', 'Charita Újezd']);
  });

  it('finds a part of a name with or without diacritics', async () => {
    for (const name of ['ujezd', 'Újezd', 'charita ú']) {
      const { organisations } = await data<{ organisations: { edges: { node: { name: string } }[] } }>(
        `query ($name: String) { organisations(filter: { name: $name }) { edges { node { name } } } }`,
        { name },
      );
      expect(organisations.edges.map((edge) => edge.node.name)).toEqual(['Charita Újezd']);
    }
  });

  it.each([
    [`{ organisations(filter: { region: "CZ999" }) { edges { cursor } } }`, 'filter.region'],
    [`{ organisations(after: "nesmysl") { edges { cursor } } }`, 'after'],
    [`{ organisations(after: "${encodeCursor([1, {}])}") { edges { cursor } } }`, 'after'],
    [`{ organisations(after: "${encodeCursor(['Domov', 'x'])}") { edges { cursor } } }`, 'after'],
    [`{ programmesEndingSoon(after: "${encodeCursor(['32. 1.', randomUUID()])}") { edges { cursor } } }`, 'after'],
    [
      `{ checkServiceConditions(serviceId: "${randomUUID()}", circumstances: { regionOfReturn: "CZ080", districtOfReturn: "CZ0642" }) { fit } }`,
      'circumstances.districtOfReturn',
    ],
    [`{ organisations(first: 1000) { edges { cursor } } }`, 'first'],
  ])('refuses %s by its field', async (query, path) => {
    const answer = await ask(query);
    expect(answer.errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [expect.objectContaining({ path })],
    });
  });

  it('shows a prison with levels, and who works there', async () => {
    const { prison } = await data<{ prison: Record<string, unknown> }>(
      `{ prison(code: "hermanice") { name type servicesHere acceptsCooperation levels { level { code } present }
        municipality { name } workingHere { edges { node { service { name } organisation { name } current form { code } } } } } }`,
    );
    expect(prison).toMatchObject({
      municipality: { name: 'Ostrava' },
      acceptsCooperation: 'unknown',
      servicesHere: expect.any(Number),
      workingHere: { edges: [{ node: { service: { name: 'Azylový dům 1' }, form: { code: 'visits' } } }] },
    });
    expect(prison['levels']).toHaveLength(4);
  });

  it('knows all prisons, and those of a region', async () => {
    const all = await data<{ prisons: { code: string }[] }>(`{ prisons { code name } }`);
    expect(all.prisons).toHaveLength(35);
    const some = await data<{ prisons: { code: string }[] }>(`{ prisons(region: "CZ064") { code } }`);
    expect(some.prisons.map((prison) => prison.code).sort()).toEqual(['breclav', 'brno', 'kurim', 'znojmo']);
    expect((await ask(`{ prison(code: "alcatraz") { code } }`)).errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
  });

  it('gives the code lists', async () => {
    const { codeLists } = await data<{ codeLists: Record<string, unknown[]> }>(
      `{ codeLists { kinds { code usualForms { name } } targetGroups { nameEn } regions { code } districts { regionCode }
        orps { districtCode } cityDistricts { name } lists { name rows { code name nameEn } } } }`,
    );
    expect(Object.entries(codeLists).map(([name, rows]) => [name, rows.length])).toEqual([
      ['kinds', 52],
      ['targetGroups', 47],
      ['regions', 14],
      ['districts', 77],
      ['orps', 206],
      ['cityDistricts', 22],
      ['lists', 26],
    ]);
  });

  it('checks conditions with reasons, and keeps nothing', async () => {
    const query = `query ($id: ID!, $c: Circumstances!) { checkServiceConditions(serviceId: $id, circumstances: $c) {
      fit met notMet unknown conditionsPublished answers { code { code } answer why remedy strict travels } } }`;
    const fits = await data<{ checkServiceConditions: Record<string, unknown> }>(query, {
      id: profile.serviceId,
      c: { sex: 'man', depositMonthsAvailable: 2 },
    });
    expect(fits.checkServiceConditions).toMatchObject({ fit: 'fits', met: 2, notMet: 0, unknown: 0 });
    const obstacle = await data<{ checkServiceConditions: { answers: unknown[] } }>(query, {
      id: profile.serviceId,
      c: { sex: 'woman', lifeSentence: true, neverExcluded: true, languages: [] },
    });
    expect(obstacle.checkServiceConditions).toMatchObject({
      fit: 'obstacle',
      answers: [
        { code: { code: 'sex' }, answer: 'not_met', strict: true },
        { code: { code: 'deposit' }, answer: 'unknown', strict: false },
      ],
    });
    const refused = await ask(query, { id: profile.serviceId, c: { sex: 'x', age: 400 } });
    expect(refused.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
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
    expect((await ask(query, variables, { ...owner(), 'x-permissions': 'profile.edit' })).errors).toBeDefined();
    const strangers = { ...owner(), 'x-organisation': '00000000-0000-7000-8000-000009000001' };
    expect((await ask(query, variables, strangers)).errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
    expect((await ask(query, variables, owner())).data).toEqual({
      secretAddress: { address: canary, wayIn: 'tajná cesta' },
    });
  });

  it('keeps a secret address, and refuses by name', async () => {
    const mutation = `mutation ($input: KeepSecretAddressInput!) { keepSecretAddress(input: $input) {
      __typename ... on SecretAddressKept { facilityId } ... on Refusal { code } } }`;
    const keep = (facilityId: string) => ask(mutation, { input: { facilityId, address: canary } }, owner());
    expect((await keep(profile.secretFacilityId)).data).toEqual({
      keepSecretAddress: { __typename: 'SecretAddressKept', facilityId: profile.secretFacilityId },
    });
    expect((await keep(profile.openFacilityId)).data).toEqual({
      keepSecretAddress: { __typename: 'NotFound', code: 'NOT_FOUND' },
    });
  });
});
