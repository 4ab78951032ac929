import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DomainEvent, RequestContext } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import { FakeClock, testDatabase, type TestDatabase } from '@navaz/testing';
import { EndMembership } from './end-membership/end-membership.service.js';
import { startIdentityApp, type IdentityApp } from './identity-app.support-spec.js';
import { AccountEnded, MembershipEnded } from './identity.events.js';
import { codeOf, membersBench, ok } from './members.support-spec.js';
import { Sessions } from './sessions.js';
import { EndAccount } from './end-account/end-account.service.js';

describe('the end of an account', () => {
  let db: TestDatabase;
  let identity: IdentityApp;
  let bench: ReturnType<typeof membersBench>;
  const heard: DomainEvent[] = [];
  const end = (ctx: RequestContext, accountId: string): ReturnType<EndAccount['end']> =>
    bench.use(EndAccount).end(ctx, accountId);
  const stored = async (accountId: string): Promise<object | undefined> =>
    (
      await db.asOwner(
        `select ended_at is not null as ended, display_name, email,
           (select count(*)::int from identity.membership where account_id = $1 and ended_at is null) as open,
           (select count(*)::int from identity.session where account_id = $1) as sessions
         from identity.account where id = $1`,
        [accountId],
      )
    )[0];

  beforeAll(async () => {
    db = await testDatabase();
    identity = await startIdentityApp({ databaseUrl: db.url, clock: FakeClock.at('2027-03-01T08:00:00Z') });
    bench = membersBench(identity, db);
    identity.app.get(Database).publishThrough((_tx, events) => {
      heard.push(...events);
      return Promise.resolve();
    });
  });
  afterAll(async () => {
    await identity.app.close();
    await db.close();
  });

  it('by the team lead ends sessions and membership at one commit, forgets the name, and is told', async () => {
    const worker = await bench.member('worker', randomUUID());
    const lead = await bench.member('team_lead', worker.actor.organisationId);
    const { accountId, membershipId, organisationId } = worker.actor;
    const session = await bench.logIn(accountId);
    heard.length = 0;
    expect(ok(await end(lead, accountId))).toEqual({ accountId });
    expect(await bench.use(Sessions).find(session.token)).toBeNull();
    expect(await stored(accountId)).toEqual({ ended: true, display_name: null, email: null, open: 0, sessions: 0 });
    expect(heard).toEqual([
      new MembershipEnded(membershipId, accountId, organisationId, 'worker'),
      new AccountEnded(accountId),
    ]);
    const [act] = await db.asOwner(
      `select operation, account_id, detail from audit.act where subject_kind = 'account' and subject_id = $1`,
      [accountId],
    );
    expect(act).toEqual({
      operation: 'identity.endAccount',
      account_id: lead.actor.accountId,
      detail: { memberships: [membershipId] },
    });
    expect(codeOf(await end(lead, accountId))).toBe('NOT_FOUND');
  });

  it('may be its own, and the coordinator’s for any person, never for a machine', async () => {
    const own = await bench.member('worker', randomUUID());
    const coordinator = await bench.member('coordinator', randomUUID());
    ok(await end(own, own.actor.accountId));
    const accountId = await bench.account();
    await bench.member('worker', randomUUID(), { accountId });
    await bench.member('team_lead', randomUUID(), { accountId });
    ok(await end(coordinator, accountId));
    expect(await stored(accountId)).toMatchObject({ ended: true, open: 0 });
    const machine = await bench.member('machine', randomUUID());
    expect(codeOf(await end(coordinator, machine.actor.accountId))).toBe('NOT_FOUND');
  });

  it('is refused for strangers, for those below, and where the account works elsewhere too', async () => {
    const home = randomUUID();
    const lead = await bench.member('team_lead', home);
    const owner = await bench.member('profile_owner', home);
    const worker = await bench.member('worker', home);
    const stranger = await bench.member('profile_owner', randomUUID());
    const both = await bench.account();
    await bench.member('worker', home, { accountId: both });
    await bench.member('worker', randomUUID(), { accountId: both });
    expect(codeOf(await end(stranger, worker.actor.accountId))).toBe('NOT_FOUND');
    expect(codeOf(await end(worker, lead.actor.accountId))).toBe('NOT_FOUND');
    expect(codeOf(await end(lead, owner.actor.accountId))).toBe('ROLE_NOT_YOURS_TO_GIVE');
    expect(codeOf(await end(lead, both))).toBe('ACCOUNT_OF_OTHERS_TOO');
    expect(codeOf(await end(owner, owner.actor.accountId))).toBe('LAST_OF_ROLE');
    for (const accountId of [worker.actor.accountId, owner.actor.accountId, both]) {
      expect(await stored(accountId)).toMatchObject({ ended: false });
    }
    expect(await stored(both)).toMatchObject({ open: 2 });
  });

  it('is whole or not at all: one membership that has to stay keeps the others, their sessions and what they sent', async () => {
    const accountId = await bench.account();
    const worker = await bench.member('worker', '00000000-0000-7000-8000-000000000001', { accountId });
    const owner = await bench.member('profile_owner', 'ffffffff-0000-7000-8000-000000000001', { accountId });
    const { token } = await bench.logIn(accountId);
    ok(await bench.invite(owner, 'profile_owner', { email: 'nastupce@example.cz' }));
    const pending = (): Promise<object[]> =>
      db.asOwner('select 1 from identity.invitation where invited_by = $1 and revoked_at is null', [accountId]);
    heard.length = 0;
    expect(codeOf(await end(worker, accountId))).toBe('LAST_OF_ROLE');
    expect(await stored(accountId)).toMatchObject({ ended: false, open: 2, sessions: 1 });
    expect(await bench.use(Sessions).find(token)).not.toBeNull();
    expect(heard).toEqual([]);
    expect(await pending()).toHaveLength(1);

    await bench.member('profile_owner', owner.actor.organisationId);
    ok(await end(worker, accountId));
    expect(await stored(accountId)).toMatchObject({ ended: true, open: 0, sessions: 0 });
    expect(await pending()).toEqual([]);
  });

  it('goes no further than the services that its maker looks after', async () => {
    const [home, mine] = [randomUUID(), randomUUID()];
    const lead = await bench.member('team_lead', home, { services: [mine] });
    const wide = await bench.member('worker', home);
    const narrow = await bench.member('worker', home, { services: [mine] });
    expect(codeOf(await end(lead, wide.actor.accountId))).toBe('SCOPE_TOO_WIDE');
    ok(await end(lead, narrow.actor.accountId));
  });

  it('tells the end of a single membership as well', async () => {
    const worker = await bench.member('worker', randomUUID());
    heard.length = 0;
    ok(await bench.use(EndMembership).end(worker, worker.actor.membershipId));
    const { membershipId, accountId, organisationId } = worker.actor;
    expect(heard).toEqual([new MembershipEnded(membershipId, accountId, organisationId, 'worker')]);
  });
});
