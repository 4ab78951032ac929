import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { FakeClock, testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { DirectoryReader } from './directory-reader.js';
import { directoryEntities } from './entities/directory-entities.js';
import { installCodeLists } from './install-code-lists/install-code-lists.js';
import { buildProfile, canary, type BuiltProfile } from './profile.support-spec.js';
import type { ServiceDetail } from './profile/service-detail.js';

const nobody = testContext();
const professional = testContext({ permissions: ['directory.professional'] });
const coordinator = testContext({ role: 'coordinator', permissions: ['organisations.moderate'] });

describe('DirectoryReader', () => {
  let db: TestDatabase;
  let reader: DirectoryReader;
  let profile: BuiltProfile;
  let other: BuiltProfile;

  const readers = () => ({
    public: nobody,
    professional,
    owner: testContext({ role: 'profile_owner', organisationId: profile.organisationId }),
    stranger: testContext({ role: 'machine', organisationId: other.organisationId }),
  });
  const read = async (who: keyof ReturnType<typeof readers>): Promise<ServiceDetail> => {
    const detail = await reader.service(readers()[who], profile.serviceId);
    if (!detail) throw new Error('the service should be there');
    return detail;
  };

  beforeAll(async () => {
    db = await testDatabase(directoryEntities);
    await db.database.transaction(nobody, installCodeLists);
    profile = await buildProfile(db, 1);
    other = await buildProfile(db, 2);
    reader = new DirectoryReader(db.database, FakeClock.at('2026-11-22T12:00:00Z'));
  });

  afterAll(() => db.close());

  describe('a service', () => {
    it('comes fully nested', async () => {
      const detail = await read('public');
      expect(detail).toMatchObject({
        id: profile.serviceId,
        registered: true,
        organisation: { id: profile.organisationId, kind: 'ngo', associationMember: true },
        kinds: [{ code: 'azylove-domy', registered: true }],
        forms: [{ form: 'residential', nonstop: true, registeredCapacity: 24, registeredCapacityUnit: 'beds' }],
        areas: [
          { level: 'region', code: 'CZ080', name: 'Moravskoslezský kraj' },
          { level: 'district', code: 'CZ0806', name: 'Ostrava-město' },
        ],
        prisons: [
          { code: 'hermanice', form: 'visits', validFrom: '2026-01-01', validTo: '2027-12-31' },
          { code: 'kurim', form: 'remote', validFrom: null, validTo: '2026-06-30' },
        ],
        runs: [{ startsOn: '2027-02-01', size: 12 }],
        recommendationCount: 1,
        historyCount: 1,
      });
      expect(detail.forms[0]?.openingHours).toEqual([{ day: 1, from: '08:00', to: '16:00', note: null }]);
    });

    it('shows a condition without a ground of § 91(3) as a wish', async () => {
      const { conditions } = await read('public');
      expect(conditions.map(({ code, strict, ground }) => ({ code, strict, ground }))).toEqual([
        { code: 'sex', strict: true, ground: 'service_not_provided' },
        { code: 'deposit', strict: false, ground: null },
      ]);
    });

    it('says per part what was confirmed, by whom, and what happened since', async () => {
      const { verification } = await read('public');
      expect(verification.map((part) => part.part)).toEqual(['contacts', 'conditions', 'capacity', 'areas']);
      expect(verification[0]).toMatchObject({
        confirmedMethod: 'phone',
        confirmedBy: 'Sociální kurátor Ostrava',
        lastResult: 'not_reached',
        openReports: 0,
      });
      expect(verification[1]).toMatchObject({ confirmedAt: null, lastAt: null });
    });

    it('is one statement', async () => {
      const statements = jest.spyOn(db.database, 'readPublic');
      const transactions = jest.spyOn(db.database, 'transaction');
      await read('owner');
      expect([statements.mock.calls.length, transactions.mock.calls.length]).toEqual([1, 0]);
      statements.mockRestore();
      transactions.mockRestore();
    });

    it('that ended still answers and says so; an unlisted one only to its people and the coordinator', async () => {
      await db.asOwner(`update directory.service set ended_on = '2026-11-22' where id = $1`, [other.serviceId]);
      expect(await reader.service(nobody, other.serviceId)).toMatchObject({ endedOn: '2026-11-22' });
      await db.asOwner(`update directory.service set ended_on = null where id = $1`, [other.serviceId]);
      await db.asOwner(`update directory.organisation set listed = false where id = $1`, [other.organisationId]);
      expect(await reader.service(nobody, other.serviceId)).toBeNull();
      expect(await reader.service(professional, other.serviceId)).toBeNull();
      expect(await reader.service(coordinator, other.serviceId)).not.toBeNull();
      expect(await reader.service(readers().stranger, other.serviceId)).toMatchObject({ own: true });
      await db.asOwner(`update directory.organisation set listed = true where id = $1`, [other.organisationId]);
    });

    it('that is not there is null', async () => {
      expect(await reader.service(nobody, '00000000-0000-7000-8000-999999999999')).toBeNull();
    });
  });

  describe('lists', () => {
    const ids = (): string[] => [other.serviceId, profile.serviceId];
    const listed = async () => ({
      cards: (await reader.serviceCards(ids(), 'public')).map((card) => card.id),
      sources: (await reader.searchSources({ ids: ids() })).map((source) => source.id),
    });

    it('keep the order of the ids, and are one statement', async () => {
      const statements = jest.spyOn(db.database, 'readPublic');
      expect((await reader.serviceCards(ids(), 'public')).map((card) => card.id)).toEqual(ids());
      expect(statements).toHaveBeenCalledTimes(1);
      statements.mockRestore();
      expect(await reader.serviceCards([], 'public')).toEqual([]);
    });

    it.each([
      ['ended', `update directory.service set ended_on = '2026-11-22' where id = $1`],
      [
        'of an unlisted organisation',
        `update directory.organisation o set listed = false from directory.service s
        where s.id = $1 and o.id = s.organisation_id`,
      ],
      [
        'of a merged organisation',
        `update directory.organisation o set merged_into_id =
          (select id from directory.organisation where register_key = 'coordinator:aoov')
        from directory.service s where s.id = $1 and o.id = s.organisation_id`,
      ],
    ])('leave out a service %s', async (_what, change) => {
      expect(await listed()).toEqual({ cards: ids(), sources: [...ids()].sort() });
      await db.asOwner(change, [other.serviceId]);
      expect(await listed()).toEqual({ cards: [profile.serviceId], sources: [profile.serviceId] });
      await db.asOwner(`update directory.service set ended_on = null where id = $1`, [other.serviceId]);
      await db.asOwner(`update directory.organisation set listed = true, merged_into_id = null where id = $1`, [
        other.organisationId,
      ]);
    });

    it('a service that ends tomorrow is still in them', async () => {
      await db.asOwner(`update directory.service set ended_on = '2026-11-23' where id = $1`, [other.serviceId]);
      expect((await listed()).cards).toEqual(ids());
      await db.asOwner(`update directory.service set ended_on = null where id = $1`, [other.serviceId]);
    });

    it('cards show of discreet places the town to the public, the street to professionals', async () => {
      const street = async (audience: 'public' | 'professional') => {
        const [card] = await reader.serviceCards([profile.serviceId], audience);
        return card?.facilities.map((one) => [one.visibility, one.municipality?.name ?? null, one.street]);
      };
      expect(await street('public')).toEqual([
        ['discreet', 'Brno', null],
        ['open', 'Ostrava', 'Otevřená'],
        ['secret', null, null],
      ]);
      expect(await street('professional')).toEqual([
        ['discreet', 'Brno', 'Diskrétní'],
        ['open', 'Ostrava', 'Otevřená'],
        ['secret', null, null],
      ]);
    });

    it('sources come in batches, each service once', async () => {
      const first = await reader.searchSources({ after: null, limit: 1 });
      const second = await reader.searchSources({ after: first[0]?.id ?? null, limit: 10 });
      expect([...first, ...second].map((source) => source.id)).toEqual([...ids()].sort());
    });

    it('a source holds codes, tags and confirmed accreditations, and of places what the public may know', async () => {
      const [source] = await reader.searchSources({ ids: [profile.serviceId] });
      expect(source).toMatchObject({
        kinds: ['azylove-domy'],
        forms: ['residential'],
        accreditations: ['social_service_registration'],
        conditionTags: expect.objectContaining({ withoutDocuments: 'yes', petsAllowed: 'unknown' }),
        facilities: [
          { visibility: 'open', name: 'Dům', municipalityCode: '554821', orpCode: '8119' },
          { visibility: 'discreet', name: null, municipalityCode: '582786' },
          { visibility: 'secret', municipalityCode: null, latitude: null, districtCode: 'CZ0425', regionCode: 'CZ042' },
        ],
      });
      expect(Object.keys(source?.confirmedAt ?? {}).sort()).toEqual(['areas', 'contacts']);
      expect(JSON.stringify(source)).not.toMatch(/Otevřená|Diskrétní|zadní vchod|600000002/);
    });
  });

  describe('an organisation', () => {
    it('is one statement', async () => {
      const statements = jest.spyOn(db.database, 'readPublic');
      const transactions = jest.spyOn(db.database, 'transaction');
      expect(await reader.organisation(professional, profile.organisationId)).not.toBeNull();
      expect([statements.mock.calls.length, transactions.mock.calls.length]).toEqual([1, 0]);
      statements.mockRestore();
      transactions.mockRestore();
    });

    it('says the day from which it is in no list, to everybody', async () => {
      const endOn = (day: string | null) =>
        db.asOwner(`update directory.organisation set ended_on = $2 where id = $1`, [profile.organisationId, day]);
      await endOn('2099-12-31');
      expect((await reader.organisation(nobody, profile.organisationId))?.endedOn).toBe('2099-12-31');
      await endOn(null);
      expect((await reader.organisation(nobody, profile.organisationId))?.endedOn).toBeNull();
    });

    it('answers under the id of the record merged into it, however many merges ago', async () => {
      const [a, b] = ['00000000-0000-7000-8000-00000000aaaa', '00000000-0000-7000-8000-00000000bbbb'];
      await db.asOwner(
        `insert into directory.organisation (id, kind, name, origin, version, merged_into_id) values
         ($2, 'ngo', 'Druhá', 'register', 1, $3), ($1, 'ngo', 'První', 'register', 1, $2)`,
        [a, b, profile.organisationId],
      );
      expect((await reader.organisation(nobody, a))?.id).toBe(profile.organisationId);
      expect((await reader.organisation(nobody, b))?.id).toBe(profile.organisationId);
    });

    it('has its units, its recommendations and its trust', async () => {
      await db.asOwner(`update directory.organisation set parent_id = $1 where id = $2`, [
        profile.organisationId,
        other.organisationId,
      ]);
      const parent = await reader.organisation(nobody, profile.organisationId);
      expect(parent).toMatchObject({
        children: [{ id: other.organisationId }],
        parent: null,
        serviceCount: 1,
        recommendations: [{ by: { name: 'Věznice Kuřim' }, note: 'Dobrá zkušenost.' }],
        own: false,
      });
      expect((await reader.organisation(nobody, other.organisationId))?.parent?.id).toBe(profile.organisationId);
      const parentOwner = testContext({ organisationId: profile.organisationId });
      expect((await reader.organisation(parentOwner, other.organisationId))?.own).toBe(true);
      await db.asOwner(`update directory.organisation set parent_id = null where id = $1`, [other.organisationId]);
    });

    it('of an institution has its prison', async () => {
      const [row] = await db.asOwner<{ id: string }>(
        `select id from directory.organisation where register_key = 'prison:kurim'`,
      );
      expect(await reader.organisation(nobody, row?.id ?? '')).toMatchObject({
        prisonCode: 'kurim',
        municipality: { name: 'Kuřim' },
      });
    });
  });

  it('knows the owner of a service inside a transaction', async () => {
    expect(await db.database.transaction(nobody, (tx) => reader.ownerOf(tx, profile.serviceId))).toEqual({
      organisationId: profile.organisationId,
      organisationName: 'Organizace 1',
      serviceName: 'Azylový dům 1',
      ended: false,
      listed: true,
    });
  });

  it('gives every word list in one statement', async () => {
    const vocabulary = await reader.vocabulary();
    expect(
      [vocabulary.kinds, vocabulary.groups, vocabulary.regions, vocabulary.districts, vocabulary.orps].map(
        (rows) => rows.length,
      ),
    ).toEqual([52, 47, 14, 77, 206]);
    expect(vocabulary.prisons.find((prison) => prison.code === 'kurim')).toMatchObject({ districtCode: 'CZ0643' });
    expect(vocabulary.municipalities.filter((town) => town.seat)).toHaveLength(206);
    expect(vocabulary.organisations.some((one) => one.kind === 'probation_centre')).toBe(true);
  });

  it('never says a secret address, to whomever it reads', async () => {
    const answers = await Promise.all([
      ...Object.values(readers()).flatMap((ctx) => [
        reader.service(ctx, profile.serviceId),
        reader.organisation(ctx, profile.organisationId),
      ]),
      reader.serviceCards([profile.serviceId], 'professional'),
      reader.searchSources({ after: null, limit: 100 }),
      reader.organisationSources({ after: null, limit: 1000 }),
      reader.vocabulary(),
    ]);
    expect(JSON.stringify(answers)).toContain('Azylový dům 1');
    expect(JSON.stringify(answers)).not.toContain(canary);
    expect(JSON.stringify(answers)).not.toContain('tajná cesta');
  });
});
