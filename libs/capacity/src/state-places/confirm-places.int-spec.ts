import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ActEntity, AuditTrail } from '@navaz/audit';
import { directoryEntities, DirectoryReader, Verifications } from '@navaz/directory';
import { isRefusal } from '@navaz/kernel';
import { loadConfig, SignedLinks } from '@navaz/platform';
import { testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { capacityEntities } from '../capacity-entities.js';
import { friday, holdRoom, noon, someHandover, type HoldRoom } from '../hold-room.support-spec.js';
import type { HandoverHolder } from '../holds/holder.js';
import { StatementEffects } from '../holds/statement-effects.js';
import { PlaceAuthority, placesPurpose } from '../place-authority.js';
import { makeOwnedUnit, type MadeUnit } from '../room.support-spec.js';
import { Statements } from '../statements.js';
import { asMember, type Door } from '../place-authority.js';
import { PlacesLinkReading } from './link-reading.service.js';
import { PlaceDesk } from './place-desk.service.js';

jest.setTimeout(60_000);

const days = [friday, '2025-10-11', '2025-10-13', '2025-10-20'];

describe('"still true", while places are held', () => {
  let db: TestDatabase;
  let room: HoldRoom;
  let desk: PlaceDesk;
  let links: SignedLinks;
  let opening: PlacesLinkReading;
  let made: MadeUnit;

  beforeAll(async () => {
    db = await testDatabase([...capacityEntities, ...directoryEntities, ActEntity]);
    room = holdRoom(db);
    const directory = new DirectoryReader(db.database, room.clock);
    links = new SignedLinks(loadConfig({ DATABASE_URL: db.url, NODE_ENV: 'test' }), room.clock);
    const authority = new PlaceAuthority(links, directory);
    const effects = new StatementEffects(room.clock, room.held, room.store, room.finder);
    const trail = new AuditTrail();
    const verifications = new Verifications(room.clock);
    desk = new PlaceDesk(db.database, room.clock, authority, new Statements(), effects, verifications, trail);
    opening = new PlacesLinkReading(db.database, room.clock, authority, directory, room.reader);
  });

  afterAll(() => db.close());

  beforeEach(async () => {
    room.clock.moveTo(noon);
    made = await makeOwnedUnit(db, { slots: 5, dates: { booking_horizon_days: 60 } });
    await say(4);
    room.heard.length = 0;
  });

  const owner = () =>
    testContext({ role: 'profile_owner', permissions: ['places.state'], organisationId: made.organisationId });
  const say = async (free: number, total = 5): Promise<void> => {
    room.clock.advance(60_000);
    const answer = await desk.statePlaces(owner(), { unitId: made.unitId, free, total });
    if (isRefusal(answer)) throw new Error(answer.code);
    room.clock.advance(60_000);
  };
  const confirm = async (door: Door = asMember): Promise<void> => {
    room.clock.advance(60_000);
    const answer = await desk.confirmPlaces(owner(), made.unitId, door);
    if (isRefusal(answer)) throw new Error(answer.code);
    room.clock.advance(60_000);
  };
  const hold = async (from = friday, until: string | null = null): Promise<HandoverHolder> => {
    const holder = someHandover();
    const expiresAt = new Date('2025-12-01T00:00:00Z');
    const answer = await room.take({ serviceId: made.serviceId, holder, from, until, expiresAt });
    if (isRefusal(answer)) throw new Error(answer.code);
    return holder;
  };
  const letGo = (holder: HandoverHolder) => room.act((tx) => room.desk.release(tx, holder, 'let_go'));
  const unit = async (day = friday) => (await room.reader.units([made.unitId], day))[0];
  const freeByDay = async (): Promise<(number | null | undefined)[]> =>
    Promise.all(days.map(async (day) => (await unit(day))?.free));
  const history = async (): Promise<number[]> =>
    (
      await db.asOwner<{ free: number }>(
        `select free from capacity.statement where unit_id = $1 order by as_of desc, recorded_at desc`,
        [made.unitId],
      )
    ).map(({ free }) => free);

  it('states the number that was shown, as of now', async () => {
    await hold();
    await hold();
    await hold();
    expect(await unit()).toMatchObject({ free: 1, stillFree: 1 });
    await confirm();
    expect(await unit()).toMatchObject({ free: 1, stillFree: 1, asOf: new Date('2025-10-10T10:03:00Z') });
    expect(await history()).toEqual([1, 4]);
    expect(room.heardOf('capacity.place-opened')).toEqual([]);
    await hold();
    expect(await unit()).toMatchObject({ free: 0 });
    expect(isRefusal(await room.take({ serviceId: made.serviceId }))).toBe(true);
  });

  it('changes the number of no day, however often it is said', async () => {
    await hold('2025-10-13');
    await hold(friday, friday);
    const before = await freeByDay();
    expect(before).toEqual([3, 4, 3, 3]);
    for (let time = 0; time < 3; time += 1) {
      await confirm();
      expect(await freeByDay()).toEqual(before);
    }
    expect(await history()).toEqual([3, 3, 3, 4]);
  });

  it('gives a place back when a promise ends, and takes one when another is made', async () => {
    const later = await hold('2025-10-13');
    await confirm();
    await letGo(later);
    expect(await freeByDay()).toEqual([4, 4, 4, 4]);
    await hold('2025-10-13');
    await confirm();
    expect(await freeByDay()).toEqual([4, 4, 3, 3]);
    await say(4);
    expect(await freeByDay()).toEqual([4, 4, 4, 4]);
  });

  it('of a house with more promised than it has stays so, and is told of no second time', async () => {
    await hold();
    await hold();
    await say(0, 1);
    const told = room.heardOf('capacity.unit-overcommitted').length;
    expect(told).toBe(1);
    await confirm();
    expect(await unit()).toMatchObject({ free: 0, stillFree: 0, total: 1 });
    expect(await history()).toEqual([0, 0, 4]);
    expect(room.heardOf('capacity.unit-overcommitted')).toHaveLength(told);
  });

  it('by link says the same number as the page behind it shows', async () => {
    await hold();
    const token = await room.act((tx) => links.issue(tx, { purpose: placesPurpose, ...made }, 14));
    const shown = async () => {
      const opened = await opening.open(testContext(), token);
      return isRefusal(opened) ? opened.code : opened.places.units[0]?.free;
    };
    expect(await shown()).toBe(3);
    await confirm({ kind: 'link', token });
    expect([await shown(), (await unit())?.free, (await history())[0]]).toEqual([3, 3, 3]);
  });

  it('of a word that no longer holds says what it left, not what it was', async () => {
    await hold(friday, '2025-12-01');
    room.clock.moveTo('2025-10-18T10:00:00Z');
    expect(await unit('2025-10-18')).toMatchObject({ free: null, stillFree: 3 });
    await confirm();
    expect(await unit('2025-10-18')).toMatchObject({ free: 3, confidence: 'fresh' });
    expect(await history()).toEqual([3, 4]);
  });

  it('keeps what came back since the word it repeats, also when old holds are forgotten', async () => {
    const early = await hold('2025-11-25');
    await say(3);
    await letGo(early);
    expect((await unit('2025-11-26'))?.free).toBe(4);
    room.clock.moveTo('2025-11-24T10:00:00Z');
    await confirm();
    await room.act((tx) => room.store.forget(tx, room.clock.now()));
    expect((await unit('2025-11-26'))?.free).toBe(4);
  });
});
