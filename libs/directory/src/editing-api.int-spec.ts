import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { permissionsOf } from '@navaz/identity';
import type { Role } from '@navaz/kernel';
import { createHttpApp, GraphqlModule, HttpModule, loadConfig, PlatformModule } from '@navaz/platform';
import { actingAs, SpecIdentityModule, testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { DirectoryModule } from './directory.module.js';
import { directoryEntities } from './entities/directory-entities.js';
import { installCodeLists } from './install-code-lists/install-code-lists.js';
import { makeOrganisation, makeService } from './room.support-spec.js';

interface Answer {
  data?: Record<string, Record<string, unknown>> | null;
  errors?: { message: string; extensions: Record<string, unknown> }[];
}

describe('editing through the API', () => {
  let db: TestDatabase;
  let app: NestFastifyApplication;
  let organisationId: string;
  let serviceId: string;

  beforeAll(async () => {
    db = await testDatabase(directoryEntities);
    await db.database.transaction(testContext(), (tx) => installCodeLists(tx));
    const config = loadConfig({ DATABASE_URL: db.url, NODE_ENV: 'test', NAVAZ_LOG_LEVEL: 'silent' });
    @Module({
      imports: [
        PlatformModule.forRoot(config, { works: false }),
        HttpModule,
        GraphqlModule.forRoot(SpecIdentityModule),
        DirectoryModule,
      ],
    })
    class SpecModule {}
    app = await createHttpApp(SpecModule, config);
    await app.init();
  });
  afterAll(async () => {
    await app.close();
    await db.close();
  });
  beforeEach(async () => {
    organisationId = await makeOrganisation(db, {});
    serviceId = await makeService(db, organisationId);
  });

  const as = (role: Role) => actingAs({ role, organisationId, permissions: [...permissionsOf(role)] });
  const ask = async (query: string, input: object, role: Role | null = 'profile_owner'): Promise<Answer> => {
    const response = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: role ? as(role) : {},
      payload: { query, variables: { input } },
    });
    return response.json<Answer>();
  };
  const refusal = `... on Refusal { code message } ... on InvalidInput { fields { path code message } }`;
  const update = `mutation ($input: UpdateServiceInput!) {
    updateService(input: $input) { __typename ... on EditDone { id version changed } ${refusal} } }`;

  it('leaves what is absent, clears what is null, and takes nested lists', async () => {
    await db.asOwner(`update directory.service set summary = 'zůstane', cost = 'zmizí' where id = $1`, [serviceId]);
    const { data } = await ask(update, {
      serviceId,
      version: 1,
      cost: null,
      forms: [{ form: 'ambulatory', openingHours: [{ day: 1, from: '08:00', to: '16:00' }] }],
      areas: [{ level: 'region', code: 'CZ080' }],
      minimumData: [{ stage: '2', fields: ['birth_date'] }],
    });
    expect(data?.['updateService']).toEqual({
      __typename: 'EditDone',
      id: serviceId,
      version: 2,
      changed: ['cost', 'minimumData', 'forms', 'areas'],
    });
    const [row] = await db.asOwner(`select summary, cost from directory.service where id = $1`, [serviceId]);
    expect(row).toEqual({ summary: 'zůstane', cost: null });
  });

  it('answers refusals as types, in Czech, with paths', async () => {
    const { data } = await ask(update, { serviceId, version: 1, areas: [{ level: 'region', code: 'CZ999' }] });
    expect(data?.['updateService']).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ path: 'areas.0.code', code: 'REGION_UNKNOWN', message: expect.stringContaining('Kraj „CZ999“') }],
    });
    const stale = await ask(update, { serviceId, version: 5, cost: 'x' });
    expect(stale.data?.['updateService']).toMatchObject({ __typename: 'Conflict', code: 'CHANGED_MEANWHILE' });
  });

  it.each<[string, string, object]>([
    [
      'setConditions',
      'SetConditionsInput',
      {
        published: true,
        conditions: [
          {
            code: 'age',
            operator: 'between',
            range: { from: 18, to: 64 },
            due: 'before_request',
            strict: false,
            sentence: 'Od 18 let.',
          },
        ],
      },
    ],
    [
      'setServiceContacts',
      'SetServiceContactsInput',
      { contacts: [{ functionCode: 'reception', phone: '777123456' }] },
    ],
    ['addFacility', 'AddFacilityInput', { municipalityCode: '554821', street: 'Nová' }],
    ['endService', 'EndServiceInput', { endedOn: '2099-12-31' }],
  ])('%s goes through', async (operation, type, given) => {
    const done = operation === 'addFacility' ? 'FacilityEditDone' : 'EditDone';
    const query = `mutation ($input: ${type}!) { ${operation}(input: $input) { __typename ... on ${done} { version } ${refusal} } }`;
    const { data, errors } = await ask(query, { serviceId, version: 1, ...given });
    expect(errors).toBeUndefined();
    expect(data?.[operation]).toEqual({ __typename: done, version: 2 });
  });

  it('answers with the whole record as it reads now, of a service and of an organisation', async () => {
    const made = await ask(
      `mutation ($input: CreateServiceInput!) { createService(input: $input) {
         ... on EditDone { id service { id name version kinds { code } } organisation { id } } ${refusal} } }`,
      { organisationId, name: 'Dluhová poradna', kinds: ['dluhy'] },
    );
    const service = made.data?.['createService'] as { id: string };
    expect(service).toEqual({
      id: service.id,
      service: { id: service.id, name: 'Dluhová poradna', version: 1, kinds: [{ code: 'dluhy' }] },
      organisation: null,
    });
    const place = await ask(
      `mutation ($input: AddFacilityInput!) { addFacility(input: $input) {
         ... on FacilityEditDone { facilityId service { version facilities { id street } } } ${refusal} } }`,
      { serviceId: service.id, version: 1, municipalityCode: '554821', street: 'Nová' },
    );
    const added = place.data?.['addFacility'] as { facilityId: string };
    expect(added).toMatchObject({ service: { version: 2, facilities: [{ id: added.facilityId, street: 'Nová' }] } });
    const edited = await ask(
      `mutation ($input: UpdateOrganisationInput!) { updateOrganisation(input: $input) {
         ... on EditDone { version service { id } organisation { id web version } } ${refusal} } }`,
      { organisationId, version: 1, web: 'novy.example' },
    );
    expect(edited.data?.['updateOrganisation']).toEqual({
      version: 2,
      service: null,
      organisation: { id: organisationId, web: 'https://novy.example', version: 2 },
    });
  });

  it('takes a request to be listed from the public, and shows it to the coordinator only', async () => {
    const request = `mutation ($input: RequestListingInput!) { requestListing(input: $input) {
      ... on ListingRequested { confirmWithinDays } ${refusal} } }`;
    const given = {
      name: 'Spolek',
      kind: 'ngo',
      districtCode: 'CZ0806',
      offers: 'Doprovod.',
      email: 'a@spolek.example',
    };
    expect((await ask(request, given, null)).data?.['requestListing']).toEqual({ confirmWithinDays: 14 });
    const waiting = `query { waitingListings { edges { node { id sameIco { id } } } } }`;
    expect((await ask(waiting, {}, null)).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    expect((await ask(waiting, {})).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    expect((await ask(waiting, {}, 'coordinator')).data?.['waitingListings']).toEqual({ edges: [] });
    await db.asOwner(`update directory.listing_request set confirmed_at = now()`);
    expect((await ask(waiting, {}, 'coordinator')).data?.['waitingListings']).toMatchObject({
      edges: [{ node: { sameIco: [] } }],
    });
  });

  it('shows the history to the owner', async () => {
    await ask(update, { serviceId, version: 1, cost: 'zdarma' });
    const response = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: as('profile_owner'),
      payload: {
        query: `{ serviceHistory(serviceId: "${serviceId}") { edges { node { field oldValue newValue byOrganisationName } } pageInfo { hasNextPage } } }`,
      },
    });
    expect(response.json()).toEqual({
      data: {
        serviceHistory: {
          edges: [
            {
              node: {
                field: 'cost',
                oldValue: null,
                newValue: '"zdarma"',
                byOrganisationName: 'Domov pro nový začátek',
              },
            },
          ],
          pageInfo: { hasNextPage: false },
        },
      },
    });
  });

  it('keeps workers and the public out, and the coordinator from editing', async () => {
    const input = { serviceId, version: 1, cost: 'x' };
    expect((await ask(update, input, null)).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    expect((await ask(update, input, 'worker')).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    expect((await ask(update, input, 'coordinator')).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });

  it('refuses a claim without a login and a reminder without a link', async () => {
    const claim = `mutation ($input: ClaimOrganisationInput!) { claimOrganisation(input: $input) { ${refusal} } }`;
    const claimed = await ask(claim, { organisationId, way: 'register_address' }, null);
    expect(claimed.data?.['claimOrganisation']).toMatchObject({ code: 'LOG_IN_FIRST' });
    const opened = await app.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query: `{ reminder(token: "x.y") { serviceId } }` },
    });
    expect(opened.json<Answer>().errors?.[0]?.extensions['code']).toBe('LINK_NOT_VALID');
  });
});
