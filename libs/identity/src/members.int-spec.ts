import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { isRefusal, type Actor, type Refusal, type RequestContext, type Role } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import { FakeClock, testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { AcceptInvitation } from './accept-invitation/accept-invitation.service.js';
import { EndMembership } from './end-membership/end-membership.service.js';
import { startIdentityApp, type IdentityApp } from './identity-app.support-spec.js';
import { Invitations } from './invitations.js';
import { InviteMember } from './invite-member/invite-member.service.js';
import { ListInvitations } from './list-invitations/list-invitations.service.js';
import { ListMachineClients } from './list-machine-clients/list-machine-clients.service.js';
import { ListMembers } from './list-members/list-members.service.js';
import { cursorOf } from './organisation-page.js';
import { permissionsOf } from './permissions.js';
import { RegisterMachineClient } from './register-machine-client/register-machine-client.service.js';
import { RevokeInvitation } from './revoke-invitation/revoke-invitation.service.js';
import { Sessions, type LoggedIn } from './sessions.js';

const start = '2027-03-01T08:00:00Z';
const day = 86_400_000;

describe('members, invitations and machine clients', () => {
  let db: TestDatabase;
  let identity: IdentityApp;
  const clock = FakeClock.at(start);
  const use = <Service>(service: abstract new (...dependencies: never[]) => Service): Service =>
    identity.app.get<Service>(service);
  const inTransaction = <T>(work: Parameters<Database['transaction']>[1]): Promise<T> =>
    use(Database).transaction(testContext(), work) as Promise<T>;
  const ok = <T>(answer: T | Refusal): T => {
    if (isRefusal(answer)) throw new Error(`refused: ${answer.code}`);
    return answer;
  };
  const codeOf = (answer: unknown): string | null => (isRefusal(answer) ? answer.code : null);

  const account = async (): Promise<string> => {
    const [row] = await db.asOwner<{ id: string }>(
      `insert into identity.account (issuer, subject, email) values ('spec', $1, $2) returning id`,
      [randomUUID(), `${randomUUID().slice(0, 8)}@example.cz`],
    );
    return row?.id ?? '';
  };
  /** A stored membership and the context of somebody who acts as it. */
  const member = async (
    role: Role,
    organisationId: string,
    options: { accountId?: string; services?: string[] } = {},
  ): Promise<RequestContext & { actor: Actor }> => {
    const accountId = options.accountId ?? (await account());
    const [row] = await db.asOwner<{ id: string }>(
      `insert into identity.membership (account_id, organisation_id, role, services) values ($1, $2, $3, $4) returning id`,
      [accountId, organisationId, role, options.services ?? null],
    );
    const actor: Actor = {
      accountId,
      membershipId: row?.id ?? '',
      organisationId,
      role,
      permissions: permissionsOf(role),
      services: options.services ?? 'all',
    };
    return { ...testContext(), actor };
  };
  const logIn = async (accountId: string): Promise<{ token: string; loggedIn: LoggedIn }> => {
    const token = await inTransaction<string>((tx) => use(Sessions).open(tx, accountId));
    const loggedIn = await use(Sessions).find(token);
    if (!loggedIn) throw new Error('not logged in');
    return { token, loggedIn };
  };
  /** The token of the latest mail, from the queue where it waits for the worker. */
  const mailed = async (email: string): Promise<{ token: string; text: string }> => {
    const [mail] = await db.asOwner<{ text: string }>(
      `select data ->> 'text' as text from jobs.job where data ->> 'to' = $1 order by created_on desc limit 1`,
      [email],
    );
    const [, token = ''] = /\/pozvanka#([\w-]+)/.exec(mail?.text ?? '') ?? [];
    return { token, text: mail?.text ?? '' };
  };
  const invite = (
    ctx: RequestContext,
    role: Exclude<Role, 'machine'>,
    options: { organisationId?: string; email?: string; services?: string[] } = {},
  ): ReturnType<InviteMember['invite']> =>
    use(InviteMember).invite(ctx, {
      organisationId: options.organisationId ?? ctx.actor?.organisationId ?? '',
      role,
      email: options.email ?? `${randomUUID().slice(0, 8)}@example.cz`,
      services: options.services,
    });

  beforeAll(async () => {
    db = await testDatabase();
    identity = await startIdentityApp({ databaseUrl: db.url, clock });
  });
  afterEach(async () => {
    expect(await db.asOwner('select * from audit.first_broken_act()')).toEqual([]);
    clock.moveTo(start);
  });
  afterAll(async () => {
    await identity.app.close();
    await db.close();
  });

  describe('an invitation', () => {
    it('goes by mail, keeps only the hash, and becomes a membership with role and scope', async () => {
      const owner = await member('profile_owner', randomUUID());
      const service = randomUUID();
      const sent = ok(await invite(owner, 'worker', { email: 'novy@example.cz', services: [service] }));
      expect(sent.expiresAt).toEqual(new Date(clock.now().getTime() + 14 * day));
      const { token, text } = await mailed('novy@example.cz');
      expect(text).toContain(`${identity.base}/pozvanka#${token}`);
      expect(text).not.toMatch(/example\.cz|worker/);
      const [stored] = await db.asOwner<{ row: string }>(
        `select invitation::text as row from identity.invitation invitation where id = $1`,
        [sent.invitationId],
      );
      expect(stored?.row).not.toContain(token);

      const { loggedIn, token: session } = await logIn(await account());
      expect(loggedIn.membership).toBeNull();
      ok(await use(AcceptInvitation).accept(testContext(), loggedIn, token));
      expect((await use(Sessions).find(session))?.membership).toMatchObject({
        organisationId: owner.actor.organisationId,
        role: 'worker',
        services: [service],
      });
    });

    it('works once: neither the same nor another account can use it again', async () => {
      const owner = await member('profile_owner', randomUUID());
      ok(await invite(owner, 'worker', { email: 'once@example.cz' }));
      const { token } = await mailed('once@example.cz');
      const first = (await logIn(await account())).loggedIn;
      const second = (await logIn(await account())).loggedIn;
      const accept = use(AcceptInvitation);
      const answers = await Promise.all([
        accept.accept(testContext(), first, token),
        accept.accept(testContext(), second, token),
      ]);
      expect(answers.map(codeOf).sort()).toEqual(['INVITATION_NOT_VALID', null]);
      expect(codeOf(await accept.accept(testContext(), first, token))).toBe('INVITATION_NOT_VALID');
      expect(codeOf(await accept.accept(testContext(), second, token))).toBe('INVITATION_NOT_VALID');
    });

    it('is not valid a moment after its 14 days, and valid a moment before', async () => {
      const owner = await member('profile_owner', randomUUID());
      ok(await invite(owner, 'worker', { email: 'late@example.cz' }));
      const { token } = await mailed('late@example.cz');
      clock.advance(14 * day - 1000);
      const { loggedIn } = await logIn(await account());
      clock.advance(1000);
      expect(codeOf(await use(AcceptInvitation).accept(testContext(), loggedIn, token))).toBe('INVITATION_NOT_VALID');
      clock.advance(-1000);
      ok(await use(AcceptInvitation).accept(testContext(), loggedIn, token));
    });

    it('is not valid once revoked, or when the token was never issued', async () => {
      const owner = await member('profile_owner', randomUUID());
      const sent = ok(await invite(owner, 'worker', { email: 'back@example.cz' }));
      const { token } = await mailed('back@example.cz');
      const stranger = await member('profile_owner', randomUUID());
      const revoke = use(RevokeInvitation);
      expect(codeOf(await revoke.revoke(stranger, sent.invitationId))).toBe('NOT_FOUND');
      expect(codeOf(await revoke.revoke(owner, randomUUID()))).toBe('NOT_FOUND');
      ok(await revoke.revoke(owner, sent.invitationId));
      expect(codeOf(await revoke.revoke(owner, sent.invitationId))).toBe('NOT_FOUND');
      const { loggedIn } = await logIn(await account());
      for (const wrong of [token, `${token}x`, 'never-issued', '']) {
        expect(codeOf(await use(AcceptInvitation).accept(testContext(), loggedIn, wrong))).toBe('INVITATION_NOT_VALID');
      }
      expect(codeOf(await use(AcceptInvitation).accept(testContext(), null, token))).toBe('SESSION_NEEDED');
    });

    it('waits once per organisation, role and address, whatever its letters; an expired one makes room', async () => {
      const owner = await member('profile_owner', randomUUID());
      const sent = ok(await invite(owner, 'worker', { email: 'Jeden@example.cz' }));
      const queued = await db.asOwner(`select 1 from jobs.job where data ->> 'to' ilike 'jeden@example.cz'`);
      expect(codeOf(await invite(owner, 'worker', { email: 'jeden@EXAMPLE.cz' }))).toBe('INVITATION_PENDING');
      expect(await db.asOwner(`select 1 from jobs.job where data ->> 'to' ilike 'jeden@example.cz'`)).toHaveLength(
        queued.length,
      );
      ok(await invite(owner, 'team_lead', { email: 'jeden@example.cz' }));
      clock.advance(14 * day);
      const again = ok(await invite(owner, 'worker', { email: 'jeden@example.cz' }));
      const page = { organisationId: owner.actor.organisationId, first: 10 };
      const pending = ok(await use(ListInvitations).pending(owner, page));
      expect(pending.map((row) => row.id)).toEqual([again.invitationId]);
      expect(sent.invitationId).not.toBe(again.invitationId);
    });

    it('is refused to those who may not give the role, the scope, or reach the organisation', async () => {
      const home = randomUUID();
      const mine = randomUUID();
      const lead = await member('team_lead', home, { services: [mine] });
      const owner = await member('profile_owner', home);
      const coordinator = await member('coordinator', randomUUID());
      const counts = (): Promise<unknown> =>
        db.asOwner('select (select count(*) from identity.invitation), (select count(*) from audit.act)');
      const before = await counts();
      expect(codeOf(await invite(lead, 'profile_owner', { services: [mine] }))).toBe('ROLE_NOT_YOURS_TO_GIVE');
      expect(codeOf(await invite(lead, 'worker'))).toBe('SCOPE_TOO_WIDE');
      expect(codeOf(await invite(lead, 'worker', { services: [mine, randomUUID()] }))).toBe('SCOPE_TOO_WIDE');
      expect(codeOf(await invite(owner, 'coordinator'))).toBe('ROLE_NOT_YOURS_TO_GIVE');
      expect(codeOf(await invite(owner, 'worker', { organisationId: randomUUID() }))).toBe('NOT_FOUND');
      expect(codeOf(await invite(coordinator, 'worker', { organisationId: home }))).toBe('ROLE_NOT_YOURS_TO_GIVE');
      expect(codeOf(await invite(testContext(), 'worker', { organisationId: home }))).toBe('NOT_FOUND');
      expect(await counts()).toEqual(before);
      ok(await invite(lead, 'worker', { services: [mine] }));
      ok(await invite(coordinator, 'profile_owner', { organisationId: home }));
    });

    it('does not take the place of a role one holds already', async () => {
      const owner = await member('profile_owner', randomUUID());
      ok(await invite(owner, 'profile_owner', { email: 'self@example.cz' }));
      const { token } = await mailed('self@example.cz');
      const { loggedIn } = await logIn(owner.actor.accountId);
      expect(codeOf(await use(AcceptInvitation).accept(owner, loggedIn, token))).toBe('ALREADY_MEMBER');
      ok(await use(AcceptInvitation).accept(testContext(), (await logIn(await account())).loggedIn, token));
    });

    it('can be issued by another room, in its own transaction', async () => {
      const offer = {
        organisationId: randomUUID(),
        role: 'profile_owner' as const,
        email: 'kancelar@example.cz',
        invitedBy: null,
      };
      const undone = inTransaction(async (tx) => {
        ok(await use(Invitations).invite(tx, offer));
        throw new Error('undone');
      });
      await expect(undone).rejects.toThrow('undone');
      expect((await mailed(offer.email)).text).toBe('');
      ok(await inTransaction<object | Refusal>((tx) => use(Invitations).invite(tx, offer)));
      expect((await mailed(offer.email)).token).not.toBe('');
    });
  });

  describe('the end of a membership', () => {
    const end = (ctx: RequestContext, membershipId: string): ReturnType<EndMembership['end']> =>
      use(EndMembership).end(ctx, membershipId);

    it('ends its sessions at that commit; other memberships of the account keep theirs', async () => {
      const accountId = await account();
      const here = await member('worker', randomUUID(), { accountId });
      const lead = await member('team_lead', here.actor.organisationId);
      const first = await logIn(accountId);
      const second = await logIn(accountId);
      const there = await member('worker', randomUUID(), { accountId });
      const other = await logIn(accountId);
      await db.asOwner(`update identity.session set membership_id = $1 where id = $2`, [
        there.actor.membershipId,
        other.loggedIn.sessionId,
      ]);
      ok(await end(lead, here.actor.membershipId));
      expect(await use(Sessions).find(first.token)).toBeNull();
      expect(await use(Sessions).find(second.token)).toBeNull();
      expect((await use(Sessions).find(other.token))?.membership?.id).toBe(there.actor.membershipId);
      const [act] = await db.asOwner(
        `select operation, subject_id, detail from audit.act order by number desc limit 1`,
      );
      expect(act).toEqual({
        operation: 'identity.endMembership',
        subject_id: here.actor.membershipId,
        detail: { accountId, organisationId: here.actor.organisationId, role: 'worker' },
      });
    });

    it('is for the own organisation and for roles one may give; anybody may leave', async () => {
      const home = randomUUID();
      const lead = await member('team_lead', home);
      const owner = await member('profile_owner', home);
      const worker = await member('worker', home);
      const colleague = await member('worker', home);
      const stranger = await member('profile_owner', randomUUID());
      const coordinator = await member('coordinator', randomUUID());
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
      const first = await member('profile_owner', home);
      expect(codeOf(await end(first, first.actor.membershipId))).toBe('LAST_OF_ROLE');
      const second = await member('profile_owner', home);
      const answers = await Promise.all([end(first, second.actor.membershipId), end(second, first.actor.membershipId)]);
      expect(answers.map(codeOf).sort()).toEqual(['LAST_OF_ROLE', null]);
    });
  });

  describe('lists', () => {
    it('show the own organisation only, by pages', async () => {
      const home = randomUUID();
      const owner = await member('profile_owner', home);
      const others = [await member('worker', home), await member('worker', home)];
      await member('worker', randomUUID());
      const list = use(ListMembers);
      const first = ok(await list.members(owner, { organisationId: home, first: 2 }));
      expect(first.map((row) => row.id)).toEqual([owner, ...others].map((known) => known.actor.membershipId));
      const after = cursorOf({ id: first[1]?.id ?? '' });
      const rest = ok(await list.members(owner, { organisationId: home, first: 2, after }));
      expect(rest.map((row) => row.id)).toEqual([others[1]?.actor.membershipId]);
      expect(codeOf(await list.members(owner, { organisationId: randomUUID(), first: 2 }))).toBe('NOT_FOUND');
      expect(codeOf(await list.members(owner, { organisationId: home, first: 2, after: 'x' }))).toBe('INVALID_INPUT');
      const page = { organisationId: randomUUID(), first: 2 };
      expect(codeOf(await use(ListInvitations).pending(owner, page))).toBe('NOT_FOUND');
      expect(codeOf(await use(ListMachineClients).clients(owner, page))).toBe('NOT_FOUND');
    });
  });

  describe('a machine client', () => {
    const register = (
      ctx: RequestContext,
      clientId: string,
      services?: string[],
    ): ReturnType<RegisterMachineClient['register']> =>
      use(RegisterMachineClient).register(ctx, { clientId, label: 'Evidence', services });

    it('belongs to one organisation at a time, and may come back after its end', async () => {
      const owner = await member('profile_owner', randomUUID());
      const other = await member('team_lead', randomUUID());
      const registered = ok(await register(owner, 'evidence'));
      expect(codeOf(await register(other, 'evidence'))).toBe('CLIENT_TAKEN');
      expect(codeOf(await register(owner, 'evidence'))).toBe('CLIENT_TAKEN');
      const page = { organisationId: owner.actor.organisationId, first: 10 };
      expect(ok(await use(ListMachineClients).clients(owner, page)).map((row) => row.clientId)).toEqual(['evidence']);
      ok(await use(EndMembership).end(owner, registered.id));
      expect(ok(await use(ListMachineClients).clients(owner, page))).toEqual([]);
      ok(await register(other, 'evidence'));
    });

    it('goes to one of two organisations that register it at once', async () => {
      const owners = [await member('profile_owner', randomUUID()), await member('profile_owner', randomUUID())];
      const answers = await Promise.all(owners.map((owner) => register(owner, 'contested')));
      expect(answers.map(codeOf).sort()).toEqual(['CLIENT_TAKEN', null]);
    });

    it('is never this application’s own client, and never wider than who registers it', async () => {
      const mine = randomUUID();
      const lead = await member('team_lead', randomUUID(), { services: [mine] });
      const worker = await member('worker', randomUUID());
      const coordinator = await member('coordinator', randomUUID());
      expect(codeOf(await register(lead, identity.config.oidcClientId, [mine]))).toBe('CLIENT_TAKEN');
      expect(codeOf(await register(lead, 'wide'))).toBe('SCOPE_TOO_WIDE');
      expect(codeOf(await register(worker, 'w'))).toBe('ROLE_NOT_YOURS_TO_GIVE');
      expect(codeOf(await register(coordinator, 'c'))).toBe('ROLE_NOT_YOURS_TO_GIVE');
      expect(ok(await register(lead, 'narrow', [mine])).services).toEqual([mine]);
    });
  });
});
