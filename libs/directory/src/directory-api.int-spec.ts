import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Database, encodeCursor } from '@navaz/platform';
import { testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { startReadingApi, type ReadingApi } from './api.support-spec.js';
import { directoryEntities } from './entities/directory-entities.js';
import { installCodeLists } from './install-code-lists/install-code-lists.js';
import { buildProfile, type BuiltProfile } from './profile.support-spec.js';

describe('the directory in the API', () => {
  let db: TestDatabase;
  let api: ReadingApi;
  let profile: BuiltProfile;

  const ask: ReadingApi['ask'] = (...asked) => api.ask(...asked);
  const data: ReadingApi['data'] = (...asked) => api.data(...asked);

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
    api = await startReadingApi(db.url);
  }, 60_000);

  afterAll(async () => {
    await api.app.close();
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

  it.each([
    ['a page of nothing', 'first: 0', 'first'],
    ['a cursor that is none', 'after: "x"', 'after'],
  ])('refuses %s inside of a record as it does at the door', async (_what, wanted, path) => {
    const answer = await ask(
      `query ($id: ID!) { organisation(id: $id) { services(${wanted}) { edges { node { id } } } } }`,
      { id: profile.organisationId },
    );
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path }] });
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
        municipality { name } workingHere { edges { node { service { name } kinds { code name } organisation { name } current form { code } } } } } }`,
    );
    expect(prison).toMatchObject({
      municipality: { name: 'Ostrava' },
      acceptsCooperation: 'unknown',
      servicesHere: expect.any(Number),
      workingHere: {
        edges: [
          {
            node: {
              service: { name: 'Azylový dům 1' },
              kinds: [{ code: 'azylove-domy', name: 'Azylové domy' }],
              form: { code: 'visits' },
            },
          },
        ],
      },
    });
    expect(prison['levels']).toHaveLength(4);
  });

  it('asks once who works in all of them', async () => {
    const read = jest.spyOn(api.app.get(Database), 'readPublic');
    const { prisons } = await data<{ prisons: { code: string; workingHere: { edges: unknown[] } }[] }>(
      `{ prisons { code workingHere(first: 3) { edges { node { service { name } } } } } }`,
    );
    const asked = read.mock.calls.filter(([{ name }]) => name === 'directory.prison-workers');
    read.mockRestore();
    expect(prisons.filter(({ workingHere }) => workingHere.edges.length > 0).map(({ code }) => code)).toEqual([
      'hermanice',
      'kurim',
    ]);
    expect(asked).toHaveLength(1);
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
});
