import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Injectable, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { installCodeLists, ServiceChanged } from '@navaz/directory';
import { systemContext, type Actor } from '@navaz/kernel';
import {
  Authenticator,
  createHttpApp,
  Database,
  GraphqlModule,
  HttpModule,
  loadConfig,
  PlatformModule,
} from '@navaz/platform';
import { testDatabase, type TestDatabase } from '@navaz/testing';
import { SearchIndex } from './index-services/search-index.js';
import { SearchModule } from './search.module.js';
import { publishShelters, type ShelterName } from './spec-data/shelter-services.support-spec.js';

jest.setTimeout(60_000);

/** Everybody is nobody: the search is public. */
@Injectable()
class NobodyAuthenticator extends Authenticator {
  actorOf(): Promise<Actor | null> {
    return Promise.resolve(null);
  }
}

@Module({ providers: [{ provide: Authenticator, useClass: NobodyAuthenticator }], exports: [Authenticator] })
class SpecIdentityModule {}

interface Hit {
  readonly node: {
    readonly id: string;
    readonly service: { readonly name: string } | null;
    readonly why: readonly { readonly code: string; readonly text: string }[];
    readonly places: { readonly state: string } | null;
  };
}
interface Page {
  readonly total: number;
  readonly edges: readonly Hit[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly reading: { readonly chips: readonly { readonly type: string }[] };
  readonly facets: { readonly sexes: readonly { readonly code: string; readonly label: string }[] };
}
interface Answer {
  readonly data?: {
    readonly searchServices?: Page;
    readonly completeQuery?: readonly { readonly text: string }[];
    readonly shortlistNeeds?: readonly { readonly need: string; readonly hits: readonly Hit['node'][] }[];
  } | null;
  readonly errors?: {
    readonly message: string;
    readonly extensions: { readonly code: string; readonly fields?: { path: string; code: string; message: string }[] };
  }[];
}

const search = `query ($query: String, $filters: SearchFilters, $circumstances: Circumstances, $first: Int, $after: String) {
  searchServices(query: $query, filters: $filters, circumstances: $circumstances, first: $first, after: $after) {
    total pageInfo { hasNextPage endCursor } reading { chips { type label } } facets { sexes { code label count } }
    edges { node { id service { name } why { code speaks text } places { state } } } } }`;
const shortlist = `query ($needs: [String!]!, $where: String, $filters: SearchFilters) {
  shortlistNeeds(needs: $needs, where: $where, filters: $filters) { need total hits { id service { name } } } }`;
const complete = `query ($prefix: String!) { completeQuery(prefix: $prefix) { id type text } }`;

describe('the search over the API, fed by its worker', () => {
  let db: TestDatabase;
  let app: NestFastifyApplication;
  let ids: Map<string, ShelterName>;

  const ask = async (query: string, variables: object): Promise<Answer> => {
    const response = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json' },
      payload: { query, variables },
    });
    return response.json<Answer>();
  };
  const page = async (variables: object): Promise<Page> => {
    const answer = await ask(search, variables);
    if (!answer.data?.searchServices) throw new Error(JSON.stringify(answer.errors));
    return answer.data.searchServices;
  };
  const refused = async (query: string, variables: object): Promise<unknown[]> => {
    const answer = await ask(query, variables);
    return (answer.errors ?? []).flatMap(({ extensions }): unknown[] => extensions.fields ?? [extensions.code]);
  };

  beforeAll(async () => {
    db = await testDatabase();
    await db.database.transaction(systemContext('spec'), installCodeLists);
    ids = await publishShelters(db);
    const config = loadConfig({ DATABASE_URL: db.url, NODE_ENV: 'test', NAVAZ_LOG_LEVEL: 'silent' });
    @Module({
      imports: [
        PlatformModule.forRoot(config, { works: true }),
        HttpModule,
        SearchModule,
        GraphqlModule.forRoot(SpecIdentityModule),
      ],
    })
    class SpecModule {}
    app = await createHttpApp(SpecModule, config);
    await app.init();
    await app.get(SearchIndex).rebuild(systemContext('spec'));
  });
  afterAll(async () => {
    await app.close();
    await db.close();
  });

  it('answers a Czech query with hits, reasons, chips, facets and places', async () => {
    const found = await page({ query: 'azylák pro chlapy v ostravě po vtosce' });
    expect(found.total).toBeGreaterThan(0);
    expect(found.edges[0]?.node.service?.name).toBe('Azylový dům pro muže');
    expect(found.edges[0]?.node.why).toContainEqual(
      expect.objectContaining({ code: 'KIND', text: 'Druh služby odpovídá dotazu.' }),
    );
    expect(found.edges[0]?.node.places?.state).toBeDefined();
    expect(found.reading.chips.map(({ type }) => type)).toEqual(expect.arrayContaining(['kind', 'place']));
    expect(found.facets.sexes).toContainEqual(expect.objectContaining({ code: 'man', label: 'muž' }));
  });

  it('completes words and answers several needs', async () => {
    const words = (await ask(complete, { prefix: 'azyl' })).data?.completeQuery?.map(({ text }) => text);
    expect(words?.length).toBeGreaterThan(0);
    const needs = (await ask(shortlist, { needs: ['azylový dům', 'dluhy'], where: 'Ostrava' })).data?.shortlistNeeds;
    expect(needs?.map(({ need }) => need)).toEqual(['azylový dům', 'dluhy']);
    expect(needs?.[1]?.hits.map(({ id }) => ids.get(id))).toContain('debts');
    const elsewhere = (await ask(shortlist, { needs: ['azylový dům'], where: 'mimo Ostravu' })).data?.shortlistNeeds;
    const found = elsewhere?.[0]?.hits.map(({ id }) => ids.get(id));
    expect(found).toContain('brno');
    expect(found).not.toContain('menOstrava');
    const denied = { needs: ['azylový dům, pes ne'], where: 'Ostrava' };
    const here = (await ask(shortlist, denied)).data?.shortlistNeeds?.[0]?.hits.map(({ id }) => ids.get(id));
    expect(here).toContain('womenOstrava');
    expect(here).not.toContain('brno');
  });

  it.each<[string, object, string, string]>([
    ['a region that does not exist', { filters: { regionCode: 'CZ999' } }, 'filters.regionCode', 'REGION_UNKNOWN'],
    ['a query of 201 letters', { query: 'a'.repeat(201) }, 'query', 'QUERY_TOO_LONG'],
    ['a distance from nowhere', { filters: { distanceKm: 10 } }, 'filters.distanceKm', 'DISTANCE_FROM_NOWHERE'],
    [
      'circumstances that cannot be',
      { query: 'dluhy', circumstances: { regionOfReturn: 'CZ080', districtOfReturn: 'CZ0425' } },
      'circumstances.districtOfReturn',
      'DISTRICT_OUTSIDE_REGION',
    ],
    ['a cursor that is none', { query: 'dluhy', after: 'bm9uc2Vuc2U' }, 'after', 'CURSOR_UNKNOWN'],
  ])('refuses %s by name', async (_, variables, path, code) => {
    expect(await refused(search, variables)).toEqual([expect.objectContaining({ path, code })]);
  });

  it('refuses a cursor of another question, and goes on with its own', async () => {
    const { pageInfo } = await page({ query: 'azylový dům', first: 2 });
    expect(await refused(search, { query: 'dluhy', after: pageInfo.endCursor })).toEqual([
      expect.objectContaining({ path: 'after', code: 'CURSOR_UNKNOWN' }),
    ]);
    expect((await page({ query: 'azylový dům', first: 2, after: pageInfo.endCursor })).edges).toHaveLength(2);
  });

  it('refuses a shortlist without needs, with too many, and with a region that does not exist', async () => {
    expect(await refused(shortlist, { needs: [] })).toHaveLength(1);
    expect(await refused(shortlist, { needs: Array.from({ length: 9 }, () => 'dluhy') })).toHaveLength(1);
    expect(await refused(shortlist, { needs: ['dluhy'], filters: { regionCode: 'CZ999' } })).toEqual([
      expect.objectContaining({ code: 'REGION_UNKNOWN' }),
    ]);
    expect(await refused(shortlist, { needs: ['dluhy'], where: 'Atlantida' })).toEqual([
      expect.objectContaining({ path: 'where', code: 'PLACE_UNKNOWN' }),
    ]);
    for (const where of ['Ostrakovna', 'ostrakovna'])
      expect(await refused(shortlist, { needs: ['dluhy'], where })).toEqual([
        expect.objectContaining({ code: 'PLACE_UNKNOWN', message: expect.stringContaining('Mysleli jste Ostrava') }),
      ]);
    expect(await refused(shortlist, { needs: ['dluhy'], where: 'celá ČR' })).toEqual([]);
    expect(await refused(complete, { prefix: 'a'.repeat(61) })).toHaveLength(1);
  });

  it('shows a changed service within two seconds of the commit', async () => {
    const id = [...ids].find(([, name]) => name === 'brno')?.[0] ?? '';
    await db.asOwner(`update directory.service set name = 'Útočiště Jasmín' where id = $1`, [id]);
    expect((await page({ query: 'Jasmín' })).edges.map(({ node }) => node.id)).not.toContain(id);
    await app.get(Database).transaction(systemContext('spec'), (tx) => {
      tx.publish(new ServiceChanged([id]));
      return Promise.resolve();
    });
    const committed = performance.now();
    const shown = async (): Promise<boolean> =>
      (await page({ query: 'Jasmín' })).edges.some(({ node }) => node.id === id);
    while (!(await shown())) {
      if (performance.now() - committed > 2000) throw new Error('Two seconds later it is still not shown.');
    }
  });
});
