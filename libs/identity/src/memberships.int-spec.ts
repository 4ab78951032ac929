import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditTrail } from '@navaz/audit';
import { isRefusal, type DomainEvent, type Role } from '@navaz/kernel';
import { loadConfig, SignedLinks } from '@navaz/platform';
import { FakeClock, testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { MembershipEnded } from './identity.events.js';
import { MembershipReader } from './membership-reader.js';
import { Memberships } from './memberships.js';

describe('what other rooms ask about members', () => {
  let db: TestDatabase;
  const reader = new MembershipReader();
  let memberships: Memberships;
  let links: SignedLinks;
  const clock = FakeClock.at('2027-03-01T08:00:00Z');

  const account = async (email: string | null, ended = false): Promise<string> => {
    const [row] = await db.asOwner<{ id: string }>(
      `insert into identity.account (issuer, subject, email, ended_at)
       values ('spec', $1, $2, case when $3 then now() end) returning id`,
      [randomUUID(), email, ended],
    );
    return row?.id ?? '';
  };
  const member = async (
    accountId: string,
    organisationId: string,
    role: Role,
    services: string[] | null = null,
    ended = false,
  ): Promise<string> => {
    const [row] = await db.asOwner<{ id: string }>(
      `insert into identity.membership (account_id, organisation_id, role, services, ended_at)
       values ($1, $2, $3, $4, case when $5 then now() end) returning id`,
      [accountId, organisationId, role, services, ended],
    );
    return row?.id ?? '';
  };
  const session = (membershipId: string, accountId: string): Promise<unknown> =>
    db.asOwner(
      `insert into identity.session (token_hash, account_id, membership_id, expires_at)
       values (sha256(gen_random_uuid()::text::bytea), $1, $2, now() + interval '1 hour')`,
      [accountId, membershipId],
    );
  const move = async (from: string, to: string): Promise<void> => {
    const answer = await db.database.transaction(testContext(), (tx) => memberships.move(tx, from, to));
    if (isRefusal(answer)) throw new Error('refused');
  };

  beforeAll(async () => {
    db = await testDatabase();
    const config = loadConfig({ DATABASE_URL: db.url, NODE_ENV: 'test' });
    links = new SignedLinks(config, clock);
    memberships = new Memberships(clock, links, new AuditTrail());
  });
  afterAll(() => db.close());

  it('reaches a service by those who look after it, and by nobody narrowed to another', async () => {
    const [home, narrow, wide, ended] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    const [one, other] = [randomUUID(), randomUUID()];
    await member(await account('a@example.cz'), home, 'profile_owner', [one]);
    await member(await account('b@example.cz'), narrow, 'worker');
    await member(await account('c@example.cz'), wide, 'team_lead');
    await member(await account('d@example.cz', true), ended, 'profile_owner');
    const asked = [
      { organisationId: home, serviceId: one },
      { organisationId: home, serviceId: other },
      { organisationId: narrow, serviceId: randomUUID() },
      { organisationId: wide, serviceId: wide },
      { organisationId: ended, serviceId: ended },
    ];
    const found = await db.database.transaction(testContext(), (tx) => reader.reachableAmong(tx, asked));
    expect(found).toEqual(new Set([one, wide]));
  });

  it.each([
    `update identity.account set issuer = 'x'`,
    `update identity.membership set role = 'coordinator'`,
    `update identity.membership set account_id = gen_random_uuid()`,
    `update identity.invitation set email = 'x'`,
    `update identity.invitation set role = 'auditor'`,
    `update identity.machine_client set client_id = 'x'`,
    `delete from identity.membership`,
  ])('the application cannot: %s', async (sql) => {
    await expect(db.database.transaction(testContext(), (tx) => tx.query(sql))).rejects.toMatchObject({
      driverError: { code: '42501' },
    });
  });

  it('whom to write to: profile owners, else team leads; nobody whose membership or account ended', async () => {
    const organisation = randomUUID();
    const owner = await account('b@example.cz');
    await member(await account('a@example.cz'), organisation, 'team_lead');
    const read = <T>(ask: (tx: Parameters<MembershipReader['ownersOf']>[0]) => Promise<T>): Promise<T> =>
      db.database.transaction(testContext(), ask);
    expect(await read((tx) => reader.contactMailsOf(tx, organisation))).toEqual(['a@example.cz']);
    expect(await read((tx) => reader.ownersOf(tx, organisation))).toEqual([]);
    await member(owner, organisation, 'profile_owner');
    await member(await account('c@example.cz'), organisation, 'profile_owner', null, true);
    await member(await account('d@example.cz', true), organisation, 'profile_owner');
    await member(await account(null), organisation, 'profile_owner');
    await member(await account('e@example.cz'), randomUUID(), 'profile_owner');
    expect(await read((tx) => reader.contactMailsOf(tx, organisation))).toEqual(['b@example.cz']);
    expect(await read((tx) => reader.ownersOf(tx, organisation))).toEqual(['b@example.cz']);
    expect((await read((tx) => reader.membersOf(tx, organisation))).map((one) => one.role)).toEqual([
      'team_lead',
      'profile_owner',
      'profile_owner',
      'profile_owner',
    ]);
  });

  it('where accounts are written to: those that ended or have no address are left out', async () => {
    const [one, gone, silent] = [
      await account('f@example.cz'),
      await account('g@example.cz', true),
      await account(null),
    ];
    const found = await db.database.transaction(testContext(), (tx) => reader.addressesOf(tx, [one, gone, silent]));
    expect(found).toEqual(new Map([[one, 'f@example.cz']]));
  });

  it('whom to write to about one service: only those whose membership covers it', async () => {
    const [organisation, one, two, three] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    await member(await account('one@example.cz'), organisation, 'profile_owner', [one]);
    await member(await account('both@example.cz'), organisation, 'profile_owner', [one, two]);
    await member(await account('lead@example.cz'), organisation, 'team_lead');
    const about = (serviceId?: string): Promise<string[]> =>
      db.database.transaction(testContext(), (tx) => reader.contactMailsOf(tx, organisation, serviceId));
    expect(await about(one)).toEqual(['both@example.cz', 'one@example.cz']);
    expect(await about(two)).toEqual(['both@example.cz']);
    expect(await about(three)).toEqual(['lead@example.cz']);
    expect(await about()).toEqual(['both@example.cz', 'one@example.cz']);
    const services = [one, two, three];
    const [byService, members] = await db.database.transaction(testContext(), (tx) =>
      Promise.all([
        reader.contactMailsByService(tx, organisation, services),
        reader.membersByOrganisation(tx, [organisation, randomUUID()]),
      ]),
    );
    for (const service of services) expect([service, byService.get(service)]).toEqual([service, await about(service)]);
    expect([...members].map(([id, { length }]) => [id, length])).toEqual([[organisation, 3]]);
    const nobody = await db.database.transaction(testContext(), (tx) =>
      reader.contactMailsByService(tx, randomUUID(), services),
    );
    expect(nobody.size).toBe(0);
  });

  it('a merge keeps those who are in both, with their sessions, and ends who would come unasked; invitations to what is gone end', async () => {
    const [from, to] = [randomUUID(), randomUUID()];
    const [one, two, three] = [randomUUID(), randomUUID(), randomUUID()];
    const both = await account('both@example.cz');
    const whole = await account('whole@example.cz');
    const alone = await account('alone@example.cz');
    const gone = await member(both, from, 'worker', [one, two]);
    const stays = await member(both, to, 'worker', [two, three]);
    const goneWhole = await member(whole, from, 'profile_owner', [one]);
    const staysWhole = await member(whole, to, 'profile_owner');
    const moved = await member(alone, from, 'worker', [one]);
    const past = await member(alone, from, 'team_lead', null, true);
    await session(gone, both);
    await session(moved, alone);
    const invite = (organisation: string, email: string): Promise<unknown> =>
      db.asOwner(
        `insert into identity.invitation (token_hash, organisation_id, role, email, expires_at)
         values (sha256(gen_random_uuid()::text::bytea), $1, 'worker', $2, now() + interval '1 day')`,
        [organisation, email],
      );
    await invite(from, 'Twice@example.cz');
    await invite(to, 'twice@example.cz');
    await invite(from, 'once@example.cz');

    const strangers = (): Promise<number> =>
      db.database.transaction(testContext(), (tx) => memberships.strangers(tx, from, to));
    expect(await strangers()).toBe(1);
    await move(from, to);
    expect(await strangers()).toBe(0);
    const rows = await db.asOwner<{ id: string; open: boolean; services: string[] | null }>(
      `select id, ended_at is null as open, services from identity.membership where organisation_id = $1`,
      [to],
    );
    const byId = new Map(rows.map((row) => [row.id, row]));
    expect(rows).toHaveLength(6);
    expect(byId.get(gone)?.open).toBe(false);
    expect(byId.get(stays)).toMatchObject({ open: true, services: [one, two, three].sort() });
    expect(byId.get(goneWhole)?.open).toBe(false);
    expect(byId.get(staysWhole)).toMatchObject({ open: true, services: null });
    expect(byId.get(moved)?.open).toBe(false);
    expect(byId.get(past)?.open).toBe(false);
    const acting = await db.asOwner<{ membership_id: string }>('select membership_id from identity.session');
    expect(acting.map((row) => row.membership_id)).toEqual([stays]);
    expect(
      await db.asOwner(
        `select lower(email) as email from identity.invitation where organisation_id = $1 and revoked_at is null order by 1`,
        [to],
      ),
    ).toEqual([{ email: 'twice@example.cz' }]);
    expect(await db.asOwner('select 1 from identity.membership where organisation_id = $1', [from])).toEqual([]);
  });

  it('a merge brings the members along where the survivor has nobody', async () => {
    const [from, to] = [randomUUID(), randomUUID()];
    const alone = await account('alone@example.cz');
    const moved = await member(alone, from, 'worker', [from]);
    await member(await account('past@example.cz'), to, 'worker', null, true);
    await session(moved, alone);
    expect(await db.database.transaction(testContext(), (tx) => memberships.strangers(tx, from, to))).toBe(0);
    await move(from, to);
    expect(
      await db.asOwner(
        `select m.id, m.organisation_id as there, m.services from identity.membership m
         join identity.session s on s.membership_id = m.id where m.ended_at is null and m.account_id = $1`,
        [alone],
      ),
    ).toEqual([{ id: moved, there: to, services: [from] }]);
  });

  it('an organisation that is over has no members, sessions, invitations or links; others keep theirs', async () => {
    const [over, other] = [randomUUID(), randomUUID()];
    const one = await account('konec@example.cz');
    const [owner, worker] = [await member(one, over, 'profile_owner'), await member(one, over, 'worker')];
    const [elsewhere, before] = [await member(one, other, 'worker'), await member(one, over, 'auditor', null, true)];
    for (const id of [owner, worker, elsewhere]) await session(id, one);
    const heard: DomainEvent[] = [];
    db.database.publishThrough((_tx, events) => {
      heard.push(...events);
      return Promise.resolve();
    });
    const answers = await db.database.transaction(testContext(), async (tx) => {
      for (const organisationId of [over, other]) {
        await links.issue(tx, { purpose: 'spec.open', serviceId: null, organisationId }, 14);
        await tx.query(
          `insert into identity.invitation (token_hash, organisation_id, role, email, expires_at)
           values (sha256(gen_random_uuid()::text::bytea), $1, 'worker', 'x@example.cz', now() + interval '1 day')`,
          [organisationId],
        );
      }
      return { ended: await memberships.endAll(tx, over), again: await memberships.endAll(tx, over) };
    });
    expect(answers).toEqual({ ended: 2, again: 0 });
    expect(heard.map((event) => event instanceof MembershipEnded && event.membershipId).sort()).toEqual(
      [owner, worker].sort(),
    );
    const openIn = async (table: string, organisationId: string): Promise<number> =>
      (await db.asOwner(`select id from ${table} where organisation_id = $1`, [organisationId])).length;
    for (const [organisationId, left] of [
      [over, 0],
      [other, 1],
    ] as const) {
      expect(await openIn('(select * from identity.membership where ended_at is null)', organisationId)).toBe(left);
      expect(await openIn('(select * from identity.invitation where revoked_at is null)', organisationId)).toBe(left);
      expect(await openIn('(select * from platform.signed_link where revoked_at is null)', organisationId)).toBe(left);
    }
    const sessions = await db.asOwner(`select membership_id from identity.session where account_id = $1`, [one]);
    expect(sessions).toEqual([{ membership_id: elsewhere }]);
    const [past] = await db.asOwner<{ ended_at: Date }>(`select ended_at from identity.membership where id = $1`, [
      before,
    ]);
    expect(past?.ended_at).not.toEqual(clock.now());
    const acts = await db.asOwner(
      `select operation, jsonb_array_length(detail -> 'memberships') as count from audit.act where subject_id = $1`,
      [over],
    );
    expect(acts).toEqual([{ operation: 'identity.endMemberships', count: 2 }]);
  });
});
