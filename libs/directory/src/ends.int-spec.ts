import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MembershipEnded } from '@navaz/identity';
import { isRefusal, type DomainEvent, type RequestContext } from '@navaz/kernel';
import { encodeCursor } from '@navaz/platform';
import { FakeClock, testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { OrganisationEnded, ServiceEnded } from './directory.events.js';
import { EndOrganisation } from './end-organisation/end-organisation.service.js';
import { EndService } from './end-service/end-service.service.js';
import { EndedServices } from './list-ended-services/ended-services.service.js';
import { directoryEntities } from './entities/directory-entities.js';
import { ModerateOrganisation } from './moderate-organisation/moderate-organisation.service.js';
import { makeOrganisation, makeService, piecesFor, startMail, type SpecMail } from './room.support-spec.js';
import { TellEnds } from './tell-ends/tell-ends.job.js';

describe('ends are told on their day, each once', () => {
  const clock = FakeClock.at('2027-03-01T09:00:00Z');
  let db: TestDatabase;
  let mail: SpecMail;
  let job: TellEnds;
  let ending: EndService;
  let leaving: EndOrganisation;
  let list: EndedServices;
  let moderating: ModerateOrganisation;
  let told: string[];
  let organisationId: string;
  let owner: RequestContext;
  const coordinator = testContext({ role: 'coordinator', permissions: ['organisations.moderate'] });

  const nameOf = (event: DomainEvent): string[] => {
    if (event instanceof ServiceEnded) return event.serviceIds.map((id) => `service ${id}`);
    if (event instanceof MembershipEnded) return [`membership ${event.membershipId}`];
    return event instanceof OrganisationEnded ? [`organisation ${event.organisationId}`] : [];
  };
  /** What was told since it was last asked. */
  const news = (): string[] => told.splice(0).sort();
  const endOf = (serviceId: string, version: number, endedOn: string | null) =>
    ending.end(owner, { serviceId, version, endedOn, why: null });
  const leave = (endedOn: string | null, who = owner, id = organisationId, why = 'konec činnosti') =>
    leaving.end(who, { organisationId: id, endedOn, why });
  const makeMember = async (of: string): Promise<string> => {
    const [row] = await db.asOwner<{ id: string }>(
      `with account as (insert into identity.account (issuer, subject) values ('spec', gen_random_uuid()) returning id)
       insert into identity.membership (account_id, organisation_id, role) select id, $1, 'worker' from account returning id`,
      [of],
    );
    return row?.id ?? '';
  };
  const isMember = async (id: string): Promise<boolean> =>
    (await db.asOwner(`select id from identity.membership where id = $1 and ended_at is null`, [id])).length === 1;
  const stored = async (serviceId: string) =>
    (await db.asOwner(`select ended_on::text, owner_edited from directory.service where id = $1`, [serviceId]))[0];

  beforeAll(async () => {
    db = await testDatabase(directoryEntities);
    const p = piecesFor(db, clock);
    const { ends } = p;
    mail = await startMail(db, clock, ({ jobs }) => {
      job = new TellEnds(db.database, jobs, ends);
      job.onModuleInit();
    });
    db.database.publishThrough((_tx, events) => {
      told.push(...events.flatMap(nameOf));
      return Promise.resolve();
    });
    await db.asOwner(
      `insert into directory.service_kind (code, name, name_en, kind_group, registered, relevance_to_release)
       values ('azylove-domy', 'Azylové domy', 'Shelters', 'prevention', true, 3)`,
    );
    ending = new EndService(p.database, p.owned, p.history, p.trail, ends);
    leaving = new EndOrganisation(p.database, p.owned, p.history, p.trail, ends);
    list = new EndedServices(p.database, p.owned, clock);
    moderating = new ModerateOrganisation(p.database, p.owned, p.history, p.trail);
  });
  afterAll(async () => {
    await mail.stop();
    await db.close();
  });
  beforeEach(async () => {
    clock.moveTo('2027-03-01T09:00:00Z');
    told = [];
    organisationId = await makeOrganisation(db, {});
    owner = testContext({ role: 'profile_owner', organisationId, permissions: ['profile.edit'] });
  });

  it('an end of today is told with the act, an end ahead on its day', async () => {
    const [now, later] = [await makeService(db, organisationId), await makeService(db, organisationId)];
    await endOf(now, 1, '2027-03-01');
    expect(news()).toEqual([`service ${now}`]);
    await endOf(later, 1, '2027-03-03');
    await job.tell();
    expect(news()).toEqual([]);
    clock.moveTo('2027-03-02T22:59:00Z');
    await job.tell();
    expect(news()).toEqual([]);
    clock.moveTo('2027-03-02T23:00:00Z');
    await job.tell();
    expect(news()).toEqual([`service ${later}`]);
    await job.tell();
    expect(news()).toEqual([]);
  });

  it('an end taken back and set again is told again', async () => {
    const id = await makeService(db, organisationId);
    await endOf(id, 1, '2027-03-01');
    await endOf(id, 2, null);
    expect(news()).toEqual([`service ${id}`]);
    await endOf(id, 3, '2027-03-01');
    expect(news()).toEqual([`service ${id}`]);
  });

  it('an end that the register set is told by the next pass', async () => {
    const id = await makeService(db, organisationId, { registerId: 'R1' });
    await db.asOwner(`update directory.service set ended_on = '2027-02-01' where id = $1`, [id]);
    await job.tell();
    expect(news()).toEqual([`service ${id}`]);
  });

  it('its owner reads what has ended, the latest first, page by page; nobody else does', async () => {
    const [old, own, ahead] = [
      await makeService(db, organisationId, { registerId: 'R2' }),
      await makeService(db, organisationId),
      await makeService(db, organisationId),
    ];
    await db.asOwner(
      `update directory.service set ended_on = '2027-02-01', end_told = '2027-02-01', successor_id = $2 where id = $1`,
      [old, own],
    );
    await endOf(own, 1, '2027-03-01');
    await endOf(ahead, 1, '2027-03-02');
    const read = (who: RequestContext, page: { first: number; after?: string }) => list.page(who, organisationId, page);
    const name = 'Azylový dům';
    expect(await read(owner, { first: 5 })).toEqual([
      { id: own, name, endedOn: '2027-03-01', byOwner: true, successor: null },
      { id: old, name, endedOn: '2027-02-01', byOwner: false, successor: { id: own, name } },
    ]);
    const after = encodeCursor(['2027-03-01', own]);
    expect(await read(owner, { first: 5, after })).toMatchObject([{ id: old }]);
    const narrowed = testContext({
      role: 'profile_owner',
      organisationId,
      permissions: ['profile.edit'],
      services: [old],
    });
    expect(await read(narrowed, { first: 5 })).toMatchObject([{ id: old }]);
    const others = [
      testContext({ role: 'profile_owner', permissions: ['profile.edit'] }),
      testContext({ role: 'worker', organisationId }),
    ];
    for (const who of others) expect(await read(who, { first: 5 })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await read(owner, { first: 5, after: 'x' })).toMatchObject({ code: 'INVALID_INPUT' });
    await endOf(ahead, 2, null);
  });

  it('an organisation ends with its open services and leaves the lists', async () => {
    const [open, over] = [await makeService(db, organisationId), await makeService(db, organisationId)];
    await endOf(over, 1, '2027-02-01');
    news();
    expect(await leave('2027-03-01')).toMatchObject({ changed: ['endedOn'], version: 3 });
    expect(news()).toEqual([`organisation ${organisationId}`, `service ${open}`]);
    expect(await stored(open)).toEqual({ ended_on: '2027-03-01', owner_edited: ['endedOn'] });
    expect(await stored(over)).toMatchObject({ ended_on: '2027-02-01' });
    expect(
      await db.asOwner(`select listed, ended_on::text from directory.organisation where id = $1`, [organisationId]),
    ).toEqual([{ listed: false, ended_on: '2027-03-01' }]);
    expect(
      await db.asOwner(
        `select service_id, old_value, new_value, source from directory.change
         where organisation_id = $1 and why = 'konec činnosti' order by id`,
        [organisationId],
      ),
    ).toEqual([
      { service_id: null, old_value: null, new_value: '2027-03-01', source: 'owner' },
      { service_id: open, old_value: null, new_value: '2027-03-01', source: 'owner' },
    ]);
    expect(await moderating.list(coordinator, organisationId, 'zpět')).toMatchObject({ code: 'ORGANISATION_ENDED' });
  });

  it('nobody is a member of a unit that ended, from its day on; the one above it keeps its people', async () => {
    const unit = await makeOrganisation(db, { parentId: organisationId });
    const [worker, above] = [await makeMember(unit), await makeMember(organisationId)];
    await leave('2027-03-03', owner, unit);
    expect([await isMember(worker), await isMember(above)]).toEqual([true, true]);
    clock.moveTo('2027-03-02T23:00:00Z');
    await job.tell();
    expect([await isMember(worker), await isMember(above)]).toEqual([false, true]);
    expect(news()).toEqual([`membership ${worker}`, `organisation ${unit}`]);
    await leave(null, owner, unit);
    await leave('2027-03-03', owner, unit);
    expect(news()).toEqual([`organisation ${unit}`]);
  });

  it('an end of an organisation ahead is told on its day; taken back before, nobody hears of it', async () => {
    const id = await makeService(db, organisationId);
    await leave('2027-04-01');
    expect(news()).toEqual([]);
    await leave(null);
    expect(await stored(id)).toEqual({ ended_on: null, owner_edited: [] });
    clock.moveTo('2027-04-02T09:00:00Z');
    await job.tell();
    expect(news()).toEqual([]);
    await leave('2027-04-01');
    expect(news()).toEqual([`organisation ${organisationId}`, `service ${id}`]);
  });

  it('the coordinator may end one that nobody is left in; a stranger, a worker, and a narrowed owner may not', async () => {
    const answers = [
      await leave('2027-03-01', testContext({ role: 'profile_owner', permissions: ['profile.edit'] })),
      await leave('2027-03-01', testContext({ organisationId, role: 'worker' })),
      await leave('2027-03-01', testContext({ organisationId, permissions: ['profile.edit'], services: [] })),
      await leave('2027-03-01', owner, organisationId, '  '),
      await leave('31. 2. 2027'),
    ];
    expect(answers.map((one) => isRefusal(one) && one.code)).toEqual([
      'NOT_FOUND',
      'NOT_FOUND',
      'SCOPE_TOO_NARROW',
      'INVALID_INPUT',
      'INVALID_INPUT',
    ]);
    expect(news()).toEqual([]);
    expect(await leave('2027-03-01', coordinator)).toMatchObject({ changed: ['endedOn'] });
    expect(news()).toEqual([`organisation ${organisationId}`]);
  });

  it('units end first', async () => {
    const unit = await makeOrganisation(db, { parentId: organisationId });
    expect(await leave('2027-03-01')).toMatchObject({ code: 'UNITS_REMAIN' });
    await leave('2027-03-01', owner, unit);
    expect(await leave('2027-02-28')).toMatchObject({ code: 'UNITS_REMAIN' });
    expect(await leave('2027-03-01')).toMatchObject({ changed: ['endedOn'] });
  });
});
