import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { FakeClock, testDatabase, type TestDatabase } from '@navaz/testing';
import type { RequestContext } from '@navaz/kernel';
import { SignedLinks } from '@navaz/platform';
import { EndMembership } from './end-membership/end-membership.service.js';
import { startIdentityApp, type IdentityApp } from './identity-app.support-spec.js';
import { ListInvitations } from './list-invitations/list-invitations.service.js';
import { ListMachineClients } from './list-machine-clients/list-machine-clients.service.js';
import { ListMembers } from './list-members/list-members.service.js';
import { codeOf, membersBench, ok } from './members.support-spec.js';
import { cursorOf } from './organisation-page.js';
import { RegisterMachineClient } from './register-machine-client/register-machine-client.service.js';
import { Sessions } from './sessions.js';

const start = '2027-03-01T08:00:00Z';
describe('members and machine clients', () => {
  let db: TestDatabase;
  let identity: IdentityApp;
  let bench: ReturnType<typeof membersBench>;
  const clock = FakeClock.at(start);

  beforeAll(async () => {
    db = await testDatabase();
    identity = await startIdentityApp({ databaseUrl: db.url, clock });
    bench = membersBench(identity, db);
  });
  afterEach(async () => {
    expect(await db.asOwner('select * from audit.first_broken_act()')).toEqual([]);
    clock.moveTo(start);
  });
  afterAll(async () => {
    await identity.app.close();
    await db.close();
  });

  describe('the end of a membership', () => {
    const end = (ctx: RequestContext, membershipId: string): ReturnType<EndMembership['end']> =>
      bench.use(EndMembership).end(ctx, membershipId);

    it('ends its sessions at that commit; other memberships of the account keep theirs', async () => {
      const accountId = await bench.account();
      const here = await bench.member('worker', randomUUID(), { accountId });
      const lead = await bench.member('team_lead', here.actor.organisationId);
      const first = await bench.logIn(accountId);
      const second = await bench.logIn(accountId);
      const there = await bench.member('worker', randomUUID(), { accountId });
      const other = await bench.logIn(accountId);
      await db.asOwner(`update identity.session set membership_id = $1 where id = $2`, [
        there.actor.membershipId,
        other.loggedIn.sessionId,
      ]);
      ok(await end(lead, here.actor.membershipId));
      expect(
        await db.asOwner('select 1 from identity.session where membership_id = $1', [here.actor.membershipId]),
      ).toEqual([]);
      expect(await bench.use(Sessions).find(first.token)).toBeNull();
      expect(await bench.use(Sessions).find(second.token)).toBeNull();
      expect((await bench.use(Sessions).find(other.token))?.membership?.id).toBe(there.actor.membershipId);
      const [act] = await db.asOwner(
        `select operation, subject_id, detail from audit.act order by number desc limit 1`,
      );
      expect(act).toEqual({
        operation: 'identity.endMembership',
        subject_id: here.actor.membershipId,
        detail: { accountId, organisationId: here.actor.organisationId, role: 'worker' },
      });
    });

    it('ends the mailed links of the organisation at that commit, and no others', async () => {
      const [home, elsewhere] = [randomUUID(), randomUUID()];
      const lead = await bench.member('team_lead', home);
      const owner = await bench.member('profile_owner', home);
      const second = await bench.member('profile_owner', home);
      const links = bench.use(SignedLinks);
      const purpose = 'capacity.state-places';
      const issue = (organisationId: string, serviceId: string | null): Promise<string> =>
        bench.inTransaction<string>((tx) => links.issue(tx, { purpose, organisationId, serviceId }, 14));
      const opened = async (token: string): Promise<string | null> =>
        codeOf(await bench.inTransaction<unknown>((tx) => links.open(tx, token, purpose)));
      const ofHome = [await issue(home, randomUUID()), await issue(home, null)];
      const ofElsewhere = await issue(elsewhere, randomUUID());
      expect(codeOf(await end(lead, owner.actor.membershipId))).toBe('ROLE_NOT_YOURS_TO_GIVE');
      for (const token of ofHome) expect(await opened(token)).toBeNull();
      ok(await end(second, owner.actor.membershipId));
      for (const token of ofHome) expect(await opened(token)).toBe('LINK_NOT_VALID');
      expect(await opened(ofElsewhere)).toBeNull();
      expect(await opened(await issue(home, null))).toBeNull();
    });

    it('takes back the pending invitations of who leaves, and of nobody else', async () => {
      const home = randomUUID();
      const owner = await bench.member('profile_owner', home);
      const leaver = await bench.member('team_lead', home);
      const elsewhere = await bench.member('team_lead', randomUUID(), { accountId: leaver.actor.accountId });
      const coordinator = await bench.member('coordinator', randomUUID());
      await bench.member('coordinator', coordinator.actor.organisationId);
      const sent = [
        ok(await bench.invite(owner, 'worker')),
        ok(await bench.invite(elsewhere, 'worker')),
        ok(await bench.invite(leaver, 'team_lead')),
        ok(await bench.invite(coordinator, 'profile_owner', { organisationId: randomUUID() })),
      ].map(({ invitationId }) => invitationId);
      const pending = async (): Promise<boolean[]> => {
        const rows = await db.asOwner<{ id: string }>(`select id from identity.invitation where revoked_at is null`);
        return sent.map((id) => rows.some((row) => row.id === id));
      };
      ok(await end(owner, leaver.actor.membershipId));
      expect(await pending()).toEqual([true, true, false, true]);
      ok(await end(coordinator, coordinator.actor.membershipId));
      expect(await pending()).toEqual([true, true, false, false]);
    });

    it('is for the own organisation and for roles one may give; anybody may leave', async () => {
      const home = randomUUID();
      const lead = await bench.member('team_lead', home);
      const owner = await bench.member('profile_owner', home);
      const worker = await bench.member('worker', home);
      const colleague = await bench.member('worker', home);
      const stranger = await bench.member('profile_owner', randomUUID());
      const coordinator = await bench.member('coordinator', randomUUID());
      expect(codeOf(await end(worker, colleague.actor.membershipId))).toBe('NOT_FOUND');
      expect(codeOf(await end(stranger, worker.actor.membershipId))).toBe('NOT_FOUND');
      expect(codeOf(await end(coordinator, owner.actor.membershipId))).toBe('NOT_FOUND');
      expect(codeOf(await end(lead, owner.actor.membershipId))).toBe('ROLE_NOT_YOURS_TO_GIVE');
      expect(codeOf(await end(lead, randomUUID()))).toBe('NOT_FOUND');
      ok(await end(worker, worker.actor.membershipId));
      expect(codeOf(await end(worker, worker.actor.membershipId))).toBe('NOT_FOUND');
      ok(await end(lead, colleague.actor.membershipId));
    });

    it('is refused for the last profile owner until there is a successor, also when two end each other', async () => {
      const home = randomUUID();
      const first = await bench.member('profile_owner', home);
      expect(codeOf(await end(first, first.actor.membershipId))).toBe('LAST_OF_ROLE');
      const second = await bench.member('profile_owner', home);
      const answers = await Promise.all([end(first, second.actor.membershipId), end(second, first.actor.membershipId)]);
      expect(answers.map(codeOf).sort()).toEqual(['LAST_OF_ROLE', null]);
    });
  });

  describe('lists', () => {
    it('show the own organisation only, by pages', async () => {
      const home = randomUUID();
      const owner = await bench.member('profile_owner', home);
      const others = [await bench.member('worker', home), await bench.member('worker', home)];
      await bench.member('worker', randomUUID());
      const list = bench.use(ListMembers);
      const first = ok(await list.members(owner, { organisationId: home, first: 2 }));
      expect(first.map((row) => row.id)).toEqual([owner, ...others].map((known) => known.actor.membershipId));
      const after = cursorOf({ id: first[1]?.id ?? '' });
      const rest = ok(await list.members(owner, { organisationId: home, first: 2, after }));
      expect(rest.map((row) => row.id)).toEqual([others[1]?.actor.membershipId]);
      expect(codeOf(await list.members(owner, { organisationId: randomUUID(), first: 2 }))).toBe('NOT_FOUND');
      expect(codeOf(await list.members(owner, { organisationId: home, first: 2, after: 'x' }))).toBe('INVALID_INPUT');
      const page = { organisationId: randomUUID(), first: 2 };
      expect(codeOf(await bench.use(ListInvitations).pending(owner, page))).toBe('NOT_FOUND');
      expect(codeOf(await bench.use(ListMachineClients).clients(owner, page))).toBe('NOT_FOUND');
    });
  });

  describe('a machine client', () => {
    const register = (
      ctx: RequestContext,
      clientId: string,
      services?: string[],
    ): ReturnType<RegisterMachineClient['register']> =>
      bench.use(RegisterMachineClient).register(ctx, { clientId, label: 'Evidence', services });

    it('belongs to one organisation at a time, and may come back after its end', async () => {
      const owner = await bench.member('profile_owner', randomUUID());
      const other = await bench.member('profile_owner', randomUUID());
      const registered = ok(await register(owner, 'evidence'));
      expect(codeOf(await register(other, 'evidence'))).toBe('CLIENT_TAKEN');
      expect(codeOf(await register(owner, 'evidence'))).toBe('CLIENT_TAKEN');
      const page = { organisationId: owner.actor.organisationId, first: 10 };
      expect(ok(await bench.use(ListMachineClients).clients(owner, page)).map((row) => row.clientId)).toEqual([
        'evidence',
      ]);
      ok(await bench.use(EndMembership).end(owner, registered.id));
      expect(ok(await bench.use(ListMachineClients).clients(owner, page))).toEqual([]);
      ok(await register(other, 'evidence'));
    });

    it('goes to one of two organisations that register it at once', async () => {
      const owners = [
        await bench.member('profile_owner', randomUUID()),
        await bench.member('profile_owner', randomUUID()),
      ];
      const answers = await Promise.all(owners.map((owner) => register(owner, 'contested')));
      expect(answers.map(codeOf).sort()).toEqual(['CLIENT_TAKEN', null]);
    });

    it('is never this application’s own client, and never wider than who registers it', async () => {
      const mine = randomUUID();
      const narrow = await bench.member('profile_owner', randomUUID(), { services: [mine] });
      const lead = await bench.member('team_lead', narrow.actor.organisationId);
      const worker = await bench.member('worker', randomUUID());
      const coordinator = await bench.member('coordinator', randomUUID());
      expect(codeOf(await register(narrow, identity.config.oidcClientId, [mine]))).toBe('CLIENT_TAKEN');
      expect(codeOf(await register(narrow, 'wide'))).toBe('SCOPE_TOO_WIDE');
      expect(codeOf(await register(lead, 'l'))).toBe('ROLE_NOT_YOURS_TO_GIVE');
      expect(codeOf(await register(worker, 'w'))).toBe('ROLE_NOT_YOURS_TO_GIVE');
      expect(codeOf(await register(coordinator, 'c'))).toBe('ROLE_NOT_YOURS_TO_GIVE');
      expect(ok(await register(narrow, 'narrow', [mine])).services).toEqual([mine]);
    });
  });
});
