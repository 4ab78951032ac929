import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ActEntity, AuditTrail } from '@navaz/audit';
import { directoryEntities, DirectoryReader, Verifications } from '@navaz/directory';
import { isRefusal, type RequestContext } from '@navaz/kernel';
import { loadConfig, SignedLinks } from '@navaz/platform';
import { FakeClock, testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { capacityEntities } from '../capacity-entities.js';
import { CapacityReader } from '../capacity-reader.js';
import { HeldPlaces } from '../holds/held-places.js';
import { HoldStore } from '../holds/hold-store.js';
import { RoomFinder } from '../holds/room-finder.js';
import { StatementEffects } from '../holds/statement-effects.js';
import { PlaceAuthority, placesPurpose } from '../place-authority.js';
import { makeOrganisation, makeOwnedUnit, makeService, makeUnit, type MadeUnit } from '../room.support-spec.js';
import { Statements } from '../statements.js';
import { PlacesLinkReading } from './link-reading.service.js';
import { PlaceDesk, type PlacesSaid } from './place-desk.service.js';

jest.setTimeout(60_000);

const noon = '2025-10-10T10:00:00Z';

describe('stating places', () => {
  let db: TestDatabase;
  const clock = FakeClock.at(noon);
  let desk: PlaceDesk;
  let reader: CapacityReader;
  let links: SignedLinks;
  let opening: PlacesLinkReading;
  let made: MadeUnit;
  let owner: RequestContext;

  beforeAll(async () => {
    db = await testDatabase([...capacityEntities, ...directoryEntities, ActEntity]);
    const directory = new DirectoryReader(db.database, clock);
    links = new SignedLinks(loadConfig({ DATABASE_URL: db.url, NODE_ENV: 'test' }), clock);
    const authority = new PlaceAuthority(links, directory);
    reader = new CapacityReader(db.database, clock);
    const effects = new StatementEffects(clock, new HeldPlaces(), new HoldStore(), new RoomFinder(clock));
    desk = new PlaceDesk(
      db.database,
      clock,
      authority,
      new Statements(),
      effects,
      new Verifications(clock),
      new AuditTrail(),
    );
    opening = new PlacesLinkReading(db.database, clock, authority, directory, reader);
  });

  afterAll(() => db.close());

  beforeEach(async () => {
    clock.moveTo(noon);
    made = await makeOwnedUnit(db);
    owner = ownerOf(made.organisationId);
  });

  const ownerOf = (organisationId: string, services: 'all' | string[] = 'all'): RequestContext =>
    testContext({ role: 'profile_owner', permissions: ['places.state'], organisationId, services });

  const say = (said: Partial<PlacesSaid> & { free: number }, ctx = owner) =>
    desk.statePlaces(ctx, { unitId: made.unitId, ...said });

  const codesOf = (answer: unknown): string[] =>
    isRefusal(answer) ? [answer.code, ...answer.fields.map((field) => `${field.path} ${field.code}`)] : [];

  const now = async () => (await reader.places([made.serviceId], '2025-10-10')).get(made.serviceId);
  const history = () =>
    db.asOwner<{ free: number; means: string }>(
      `select free, means from capacity.statement where unit_id = $1 order by recorded_at`,
      [made.unitId],
    );
  const link = (target: Partial<{ serviceId: string; organisationId: string; purpose: string }> = {}) =>
    db.database.transaction(testContext(), (tx) => links.issue(tx, { purpose: placesPurpose, ...made, ...target }, 14));

  it('records the owner’s word with its defaults, an act in the trail and a verification', async () => {
    expect(await say({ free: 3 })).toMatchObject({ serviceId: made.serviceId, unitId: made.unitId });
    expect(await now()).toMatchObject({
      state: 'has_room',
      confidence: 'fresh',
      publicFree: '3+',
      free: 3,
      total: 10,
      asOf: new Date(noon),
      validUntil: new Date('2025-10-17T21:59:59.999Z'),
    });
    expect(
      await db.asOwner(`select operation, subject_kind, detail from audit.act where subject_id = $1`, [made.unitId]),
    ).toEqual([{ operation: 'capacity.statePlaces', subject_kind: 'unit', detail: { means: 'profile' } }]);
    expect(
      await db.asOwner(`select part, method, result, by_account_id from directory.verification where service_id = $1`, [
        made.serviceId,
      ]),
    ).toEqual([{ part: 'capacity', method: 'owner', result: 'confirmed', by_account_id: owner.actor?.accountId }]);
  });

  it('records a machine as a machine, and does not take it for a verification', async () => {
    await say({ free: 1 }, testContext({ ...owner.actor, role: 'machine', permissions: ['places.state'] }));
    expect(await history()).toEqual([{ free: 1, means: 'machine' }]);
    expect(await db.asOwner(`select 1 from directory.verification where service_id = $1`, [made.serviceId])).toEqual(
      [],
    );
  });

  it.each<[string, Partial<PlacesSaid> & { free: number }, string]>([
    ['more free than total', { free: 5, total: 4 }, 'free MORE_FREE_THAN_TOTAL'],
    ['more free than the default total', { free: 11 }, 'free MORE_FREE_THAN_TOTAL'],
    ['more than the numbered places', { free: 1, total: 11 }, 'total MORE_THAN_SLOTS'],
    ['a negative number', { free: -1 }, 'free NEGATIVE'],
    ['a negative total', { free: 0, total: -3 }, 'total NEGATIVE'],
    ['a negative list', { free: 0, waiting: -1 }, 'waiting NEGATIVE'],
    ['absurdly many', { free: 99_999_999 }, 'free TOO_MANY'],
    ['absurdly many waiting', { free: 0, waiting: 10_001 }, 'waiting TOO_MANY'],
    ['half a place', { free: 0.5 }, 'free NOT_WHOLE'],
    ['the future', { free: 1, asOf: new Date('2025-10-10T10:00:00.001Z') }, 'asOf AS_OF_AHEAD'],
    ['the year 0', { free: 1, asOf: new Date('0000-01-01T00:00:00Z') }, 'asOf AS_OF_TOO_EARLY'],
    ['the year 1', { free: 1, asOf: new Date('0001-01-01T00:00:00Z') }, 'asOf AS_OF_TOO_EARLY'],
    ['a time before the year 0', { free: 1, asOf: new Date('0000-01-01T00:00:00+14:00') }, 'asOf AS_OF_TOO_EARLY'],
    ['the end of the last century', { free: 1, asOf: new Date('1999-12-31T23:59:59Z') }, 'asOf AS_OF_TOO_EARLY'],
    ['the last day of all', { free: 1, asOf: new Date('9999-12-31T23:59:59Z') }, 'asOf AS_OF_AHEAD'],
    [
      'the year 1 with an end',
      { free: 1, asOf: new Date('0001-01-01T00:00:00Z'), validUntil: new Date('2025-10-11T00:00:00Z') },
      'asOf AS_OF_TOO_EARLY',
    ],
    ['an end in the year 0', { free: 1, validUntil: new Date('0000-01-01T00:00:00Z') }, 'validUntil ENDS_BEFORE_AS_OF'],
    ['an end in the year 9999', { free: 1, validUntil: new Date('9999-12-31T23:59:59Z') }, 'validUntil VALID_TOO_LONG'],
    [
      'an end before the beginning',
      { free: 1, validUntil: new Date('2025-10-10T09:00:00Z') },
      'validUntil ENDS_BEFORE_AS_OF',
    ],
    ['an end in two years', { free: 1, validUntil: new Date('2027-10-10T09:00:00Z') }, 'validUntil VALID_TOO_LONG'],
    ['a word that is over', { free: 1, asOf: new Date('2025-09-01T09:00:00Z') }, 'asOf ALREADY_OVER'],
    ['a novel', { free: 1, note: 'a'.repeat(501) }, 'note NOTE_TOO_LONG'],
  ])('refuses %s, in words, and stores nothing', async (_what, said, code) => {
    const answer = await say(said);
    expect(codesOf(answer)).toEqual(['INVALID_INPUT', code]);
    expect(isRefusal(answer) && answer.fields[0]?.text.cs).toMatch(/^\p{Lu}.*\.$/u);
    expect(await history()).toEqual([]);
    expect(await db.asOwner(`select 1 from audit.act where subject_id = $1`, [made.unitId])).toEqual([]);
    expect(await db.asOwner(`select 1 from directory.verification where service_id = $1`, [made.serviceId])).toEqual(
      [],
    );
  });

  it('asks for a total where places are not numbered', async () => {
    made = await makeOwnedUnit(db, { slots: 0, measure: 'clients' });
    owner = ownerOf(made.organisationId);
    expect(codesOf(await say({ free: 3 }))).toEqual(['INVALID_INPUT', 'total TOTAL_MISSING']);
    expect(codesOf(await say({ free: 3, total: 60 }))).toEqual([]);
    expect((await now())?.validUntil).toEqual(new Date('2025-11-09T22:59:59.999Z'));
  });

  it('gives one answer for units that are not there, not yours, or not covered', async () => {
    const foreign = ownerOf(await makeOrganisation(db, 'Jiná organizace'));
    const elsewhere = ownerOf(made.organisationId, [await makeService(db, made.organisationId)]);
    const powerless = testContext({ role: 'worker', organisationId: made.organisationId });
    const nowhere = await desk.statePlaces(owner, { unitId: '00000000-0000-7000-8000-000000000000', free: 1 });
    expect(codesOf(nowhere)).toEqual(['NOT_FOUND']);
    for (const ctx of [foreign, elsewhere, powerless, testContext()])
      expect(await say({ free: 1 }, ctx)).toEqual(nowhere);
    expect(await history()).toEqual([]);
  });

  it('refuses retired units and ended services by name', async () => {
    await db.asOwner(`update capacity.unit set retired_at = now() where id = $1`, [made.unitId]);
    expect(codesOf(await say({ free: 1 }))).toEqual(['UNIT_RETIRED']);
    made = await makeOwnedUnit(db, { dates: { ended_on: '2025-10-10' } });
    owner = ownerOf(made.organisationId);
    expect(codesOf(await say({ free: 1 }))).toEqual(['SERVICE_ENDED']);
  });

  it('says the last numbers again as of now', async () => {
    expect(codesOf(await desk.confirmPlaces(owner, made.unitId))).toEqual(['NOTHING_TO_CONFIRM']);
    await say({ free: 2, total: 8, waiting: 1 });
    clock.moveTo('2025-10-15T10:00:00Z');
    expect((await now())?.because).toBe('past_day');
    await desk.confirmPlaces(owner, made.unitId);
    expect((await reader.places([made.serviceId], '2025-10-15')).get(made.serviceId)).toMatchObject({
      free: 2,
      total: 8,
      waiting: 1,
      confidence: 'fresh',
      asOf: new Date('2025-10-15T10:00:00Z'),
    });
    expect(await history()).toHaveLength(2);
  });

  it('leaves the list of the owner as it was said, until another number or none is said', async () => {
    await say({ free: 0, waiting: 3 });
    await say({ free: 1 });
    expect(await now()).toMatchObject({ free: 1, waiting: 3 });
    await say({ free: 1, waiting: 0 });
    await say({ free: 0 });
    expect(await now()).toMatchObject({ state: 'waiting_list', waiting: 0 });
    await say({ free: 0, waiting: null });
    expect(await now()).toMatchObject({ state: 'no_room', waiting: null });
    await say({ free: 0 });
    expect(await now()).toMatchObject({ waiting: null });
  });

  it('says whether a word counts, where another one is about a later moment', async () => {
    expect(await say({ free: 3, asOf: new Date('2025-10-10T09:30:00Z') })).toMatchObject({ counts: true });
    expect(await say({ free: 5, asOf: new Date('2025-10-10T09:00:00Z') })).toMatchObject({ counts: false });
    expect(await now()).toMatchObject({ free: 3 });
    expect(await say({ free: 4 })).toMatchObject({ counts: true });
  });

  it('lets the later as-of win among statements of one moment, and keeps them all', async () => {
    const minutes = Array.from({ length: 20 }, (_, minute) => minute);
    const shuffled = minutes.toSorted((one, other) => ((one * 7) % 20) - ((other * 7) % 20));
    const answers = await Promise.all(
      shuffled.map((minute) =>
        say({ free: minute % 10, asOf: new Date(Date.parse('2025-10-10T09:00:00Z') + minute * 60_000) }),
      ),
    );
    expect(answers.filter(isRefusal)).toEqual([]);
    expect(await now()).toMatchObject({ free: 9, asOf: new Date('2025-10-10T09:19:00Z') });
    expect(await history()).toHaveLength(20);
    const [chain] = await db.asOwner<{ acts: number }>(
      `select count(*)::int as acts from audit.act where subject_id = $1`,
      [made.unitId],
    );
    expect(chain?.acts).toBe(20);
  });

  describe('by link', () => {
    const byLink = (token: string, unitId = made.unitId) =>
      desk.statePlaces(owner, { unitId, free: 4 }, { kind: 'link', token });

    it('shows on opening and changes nothing', async () => {
      const token = await link();
      await say({ free: 2 });
      expect(await opening.open(testContext(), token)).toMatchObject({
        serviceName: 'Azylový dům',
        organisationName: 'Domov pro nový začátek',
        expiresAt: new Date('2025-10-24T10:00:00Z'),
        places: { free: 2, units: [{ unitId: made.unitId, means: 'profile' }] },
      });
      expect(await history()).toHaveLength(1);
    });

    it('acts as the link, again and again, whoever is logged in, and counts as a verification', async () => {
      const token = await link();
      expect(codesOf(await byLink(token))).toEqual([]);
      expect(codesOf(await desk.confirmPlaces(testContext(), made.unitId, { kind: 'link', token }))).toEqual([]);
      expect(
        await db.asOwner(
          `select free, means, by_organisation_id, by_account_id from capacity.statement where unit_id = $1`,
          [made.unitId],
        ),
      ).toEqual(
        Array.from({ length: 2 }, () => ({
          free: 4,
          means: 'link',
          by_organisation_id: made.organisationId,
          by_account_id: null,
        })),
      );
      expect(
        await db.asOwner(`select distinct method, by_account_id from directory.verification where service_id = $1`, [
          made.serviceId,
        ]),
      ).toEqual([{ method: 'link', by_account_id: null }]);
      expect(
        await db.asOwner(`select distinct account_id from audit.act where subject_id = $1`, [made.unitId]),
      ).toEqual([{ account_id: null }]);
    });

    it.each<[string, (token: string) => Promise<string> | string]>([
      ['that expired', (token) => (clock.moveTo('2025-10-24T10:00:00Z'), token)],
      [
        'that was revoked',
        async (token) => {
          await db.database.transaction(testContext(), (tx) => links.revoke(tx, { purpose: placesPurpose, ...made }));
          return token;
        },
      ],
      ['for another purpose', () => link({ purpose: 'directory.confirm-profile' })],
      ['for another service', async () => link({ serviceId: await makeService(db, made.organisationId) })],
      [
        'of an organisation that no longer has the service',
        async () => link({ organisationId: await makeOrganisation(db) }),
      ],
      ['that was tampered with', (token) => `${token.startsWith('A') ? 'B' : 'A'}${token.slice(1)}`],
      ['that is no link at all', () => 'nic'],
    ])('refuses a link %s, with one sentence for all', async (_what, spoil) => {
      const token = await spoil(await link());
      const answer = await byLink(token);
      expect(codesOf(answer)).toEqual(['LINK_NOT_VALID']);
      expect(isRefusal(answer) && answer.text.cs).toMatch(/Požádejte prosím o nový/);
      expect(await history()).toEqual([]);
    });

    it('opens nothing once the service has ended', async () => {
      const token = await link();
      await db.asOwner(`update directory.service set ended_on = '2025-10-10' where id = $1`, [made.serviceId]);
      expect(codesOf(await opening.open(testContext(), token))).toEqual(['LINK_NOT_VALID']);
      expect(codesOf(await byLink(token))).toEqual(['LINK_NOT_VALID']);
    });

    it('does not reach units of another service', async () => {
      const other = await makeUnit(db, await makeService(db, made.organisationId));
      expect(codesOf(await byLink(await link(), other))).toEqual(['LINK_NOT_VALID']);
    });
  });
});
