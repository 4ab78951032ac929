import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Module } from '@nestjs/common';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AuditModule } from '@navaz/audit';
import { DirectoryModule, ServiceView } from '@navaz/directory';
import { IdentityModule } from '@navaz/identity';
import {
  createHttpApp,
  encodeCursor,
  Database,
  GraphqlModule,
  HttpModule,
  developmentDefaults,
  loadConfig,
  openMail,
  PlatformModule,
  Public,
} from '@navaz/platform';
import { actingAs, SpecIdentityModule, testDatabase, type SpecActor, type TestDatabase } from '@navaz/testing';
import { CapacityModule } from './capacity.module.js';
import { inRole, makeOwnedUnit, type MadeUnit } from './room.support-spec.js';

jest.setTimeout(60_000);

/** A list of services, to see what places cost in a list. */
@Resolver(() => ServiceView)
class SpecServicesResolver {
  @Query(() => [ServiceView])
  @Public('spec')
  specServices(
    @Args('ids', { type: () => [ID] }) ids: string[],
    @Args('organisationId', { type: () => ID }) organisationId: string,
  ): ServiceView[] {
    return ids.map((id) => Object.assign(new ServiceView(), { id, organisation: { id: organisationId } }));
  }
}

interface Answer {
  data?: Record<string, Record<string, unknown> & { unit?: Record<string, unknown> }>;
  errors?: { message: string; extensions: Record<string, unknown> }[];
}

describe('places over the API', () => {
  let db: TestDatabase;
  let app: NestFastifyApplication;
  let made: MadeUnit;

  beforeAll(async () => {
    db = await testDatabase();
    const config = loadConfig({ DATABASE_URL: db.url, NODE_ENV: 'test', NAVAZ_LOG_LEVEL: 'silent' });
    @Module({
      imports: [
        PlatformModule.forRoot(config, { works: false }),
        HttpModule,
        AuditModule,
        IdentityModule,
        DirectoryModule,
        CapacityModule,
        GraphqlModule.forRoot(SpecIdentityModule),
      ],
      providers: [SpecServicesResolver],
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
    made = await makeOwnedUnit(db);
  });

  const ask = async (query: string, variables: object = {}, actor?: SpecActor): Promise<Answer> => {
    const response = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', ...actingAs(actor ?? null) },
      payload: { query, variables },
    });
    return response.json<Answer>();
  };
  const owner = (): SpecActor => inRole('profile_owner', made.organisationId);
  const refusal = `... on Refusal { code message } ... on InvalidInput { fields { path code } }`;
  const state = `mutation ($input: StatePlacesInput!) { statePlaces(input: $input) { __typename
    ... on PlacesRecorded { unit { free total state confidence means validUntil } } ${refusal} } }`;
  const list = `query ($ids: [ID!]!, $organisationId: ID!, $on: Date) {
    specServices(ids: $ids, organisationId: $organisationId) {
      id places(on: $on) { state confidence freeInWords sentence numbers { free total units { name means } } } } }`;
  const placesOf = async (actor?: SpecActor, on?: string) => {
    const { organisationId, serviceId } = made;
    const answer = await ask(list, { ids: [serviceId], organisationId, on }, actor);
    return (answer.data?.['specServices'] as unknown as { places: object }[] | undefined)?.[0]?.places;
  };

  it('takes the owner’s word and tells the public words, professionals and owners numbers', async () => {
    const stated = await ask(state, { input: { unitId: made.unitId, free: 2 } }, owner());
    expect(stated.data?.['statePlaces']).toMatchObject({
      __typename: 'PlacesRecorded',
      unit: { free: 2, total: 10, state: 'HAS_ROOM', confidence: 'FRESH', means: 'PROFILE' },
    });
    const words = {
      state: 'HAS_ROOM',
      confidence: 'FRESH',
      freeInWords: '1-2',
      sentence: 'Volno: 1–2 volná místa.',
    };
    const numbers = { free: 2, total: 10, units: [{ name: 'Lůžka', means: 'PROFILE' }] };
    expect(await placesOf()).toEqual({ ...words, numbers: null });
    expect(await placesOf(inRole('auditor'))).toEqual({ ...words, numbers: null });
    expect(await placesOf(inRole('worker'))).toEqual({ ...words, numbers });
    expect(await placesOf(inRole('machine', made.organisationId))).toEqual({ ...words, numbers });
    expect(await placesOf(undefined, '2999-01-01')).toMatchObject({
      state: 'UNKNOWN',
      freeInWords: null,
      sentence: 'Tak daleko dopředu služba místa neslibuje. Zeptejte se přímo služby.',
    });
  });

  it('answers the places of a whole list with one statement', async () => {
    const reads = jest.spyOn(app.get(Database), 'readPublic');
    const ids = Array.from({ length: 50 }, () => randomUUID());
    reads.mockClear();
    const { data } = await ask(list, { ids, organisationId: made.organisationId });
    expect(data?.['specServices']).toHaveLength(50);
    expect(reads.mock.calls.map(([read]) => read.name)).toEqual(['capacity.units-of-services']);
    reads.mockRestore();
  });

  it('tells refusals by field, and closes the door to who may not', async () => {
    const input = { unitId: made.unitId, free: 11 };
    expect((await ask(state, { input }, owner())).data?.['statePlaces']).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ path: 'free', code: 'MORE_FREE_THAN_TOTAL' }],
    });
    expect((await ask(state, { input }, inRole('profile_owner'))).data?.['statePlaces']).toMatchObject({
      __typename: 'NotFound',
    });
    expect((await ask(state, { input }, inRole('auditor', made.organisationId))).errors?.[0]?.extensions['code']).toBe(
      'FORBIDDEN',
    );
    expect((await ask(state, { input })).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    const february = { input: { unitId: made.unitId, reason: 'x', until: '2027-02-31' } };
    const pause = `mutation ($input: PausePlacesInput!) { pausePlaces(input: $input) { __typename } }`;
    expect((await ask(pause, february, owner())).errors?.[0]?.message).toMatch(/Datum „2027-02-31“ v kalendáři není/);
  });

  it('keeps units and their history, page by page, from what counts to the oldest', async () => {
    const create = `mutation ($input: CreateUnitInput!) { createUnit(input: $input) {
      ... on UnitEdited { unitId version unit { version places { id name } slots { number characteristics } } } ${refusal} } }`;
    const slots = [{ number: 2, characteristics: ['WHEELCHAIR'] }];
    const input = { key: randomUUID(), serviceId: made.serviceId, name: 'Ženy', measure: 'BEDS', slotCount: 2, slots };
    const { data } = await ask(create, { input }, owner());
    const unitId = data?.['createUnit']?.['unitId'];
    const slotsNow = [{ number: 1, characteristics: [] }, slots[0]];
    const whole = { version: 1, places: { id: unitId, name: 'Ženy' }, slots: slotsNow };
    expect(data?.['createUnit']?.['unit']).toEqual(whole);
    for (const free of [0, 1, 2]) await ask(state, { input: { unitId, free } }, owner());
    const unit = `query ($unitId: ID!) { unitPlaces(unitId: $unitId) {
      version places { free name admission } slots { number characteristics } } }`;
    const professional = inRole('worker');
    expect((await ask(unit, { unitId }, professional)).data?.['unitPlaces']).toEqual({
      version: 1,
      places: { free: 2, name: 'Ženy', admission: 'DIRECT' },
      slots: [
        { number: 1, characteristics: [] },
        { number: 2, characteristics: ['WHEELCHAIR'] },
      ],
    });
    const history = `query ($unitId: ID!, $after: String) { placeStatements(unitId: $unitId, first: 2, after: $after) {
      edges { node { free means byOrganisationId } } pageInfo { hasNextPage endCursor } } }`;
    const first = (await ask(history, { unitId }, professional)).data?.['placeStatements'];
    const node = (free: number) => ({ node: { free, means: 'PROFILE', byOrganisationId: made.organisationId } });
    expect(first?.['edges']).toEqual([node(2), node(1)]);
    const after = (first?.['pageInfo'] as { endCursor: string }).endCursor;
    expect((await ask(history, { unitId, after }, owner())).data?.['placeStatements']).toMatchObject({
      edges: [node(0)],
      pageInfo: { hasNextPage: false },
    });
    const noInstants = ['a', '2026-99-99 99:99:99+00', '2026-02-31 08:00:00+00', '2026-02-01 08:00:00+99'];
    for (const instant of noInstants) {
      const foreign = encodeCursor([instant, instant, unitId]);
      const broken = await ask(history, { unitId, after: foreign }, owner());
      expect(broken.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    }
    for (const query of [unit, history]) {
      expect((await ask(query, { unitId }, inRole('auditor'))).errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
      expect((await ask(query, { unitId })).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    }
    // Of an organisation taken off the lists its units are gone for everybody but its own people and the coordinator.
    await db.asOwner(`update directory.organisation set listed = false where id = '${made.organisationId}'`);
    const codes = async (query: string, actor: SpecActor) =>
      (await ask(query, { unitId }, actor)).errors?.[0]?.extensions['code'] ?? null;
    const seen: unknown[] = [];
    for (const actor of [professional, owner(), inRole('coordinator')]) {
      for (const query of [unit, history]) seen.push(await codes(query, actor));
    }
    await db.asOwner(`update directory.organisation set listed = true where id = '${made.organisationId}'`);
    expect(seen).toEqual(['NOT_FOUND', 'NOT_FOUND', null, null, null, null]);
  });

  it('mails a link that shows on opening and acts without a login', async () => {
    await db.asOwner(
      `with account as (insert into identity.account (issuer, subject, email) values ('spec', $1, 'sprava@example.cz') returning id)
       insert into identity.membership (account_id, organisation_id, role) select id, $2, 'profile_owner' from account`,
      [randomUUID(), made.organisationId],
    );
    const send = `mutation ($input: SendPlacesLinkInput!) { sendPlacesLink(input: $input) { ... on PlacesLinkSent { addresses } ${refusal} } }`;
    const input = { serviceId: made.serviceId };
    expect((await ask(send, { input }, owner())).data?.['sendPlacesLink']).toEqual({ addresses: 1 });
    const [queued] = await db.asOwner<{ sealed: string }>(
      `select data ->> 'sealed' as sealed from jobs.job where name = 'platform.send-mail' order by created_on desc limit 1`,
    );
    const mail = queued && openMail(queued.sealed, developmentDefaults.linkSecret);
    expect(mail?.to).toBe('sprava@example.cz');
    const token = /volna-mista#(\S+)/.exec(mail?.text ?? '')?.[1];
    const open = `query ($token: String!) { placesByLink(token: $token) { serviceName units { id free } } }`;
    expect((await ask(open, { token })).data?.['placesByLink']).toEqual({
      serviceName: 'Azylový dům',
      units: [{ id: made.unitId, free: null }],
    });
    const act = `mutation ($input: StatePlacesByLinkInput!) { statePlacesByLink(input: $input) {
      ... on PlacesRecorded { unit { free means } } ${refusal} } }`;
    const acted = await ask(act, { input: { token, unitId: made.unitId, free: 4 } });
    expect(acted.data?.['statePlacesByLink']).toEqual({ unit: { free: 4, means: 'LINK' } });
    const spoiled = await ask(act, { input: { token: 'nic', unitId: made.unitId, free: 4 } });
    expect(spoiled.data?.['statePlacesByLink']).toMatchObject({ code: 'LINK_NOT_VALID' });
    expect((await ask(open, { token: 'nic' })).errors?.[0]?.extensions['code']).toBe('LINK_NOT_VALID');
  });
});
