import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { FakeClock, testDatabase, type TestDatabase } from '@navaz/testing';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import { AcceptInvitation } from './accept-invitation/accept-invitation.service.js';
import { startIdentityApp, type IdentityApp } from './identity-app.support-spec.js';
import { Invitations } from './invitations.js';
import { ListInvitations } from './list-invitations/list-invitations.service.js';
import { codeOf, membersBench, nobody, ok } from './members.support-spec.js';
import { RevokeInvitation } from './revoke-invitation/revoke-invitation.service.js';
import { Sessions } from './sessions.js';

const start = '2027-03-01T08:00:00Z';
const day = 86_400_000;

describe('an invitation', () => {
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

  it('goes by mail, keeps only the hash, and becomes a membership with role and scope', async () => {
    const owner = await bench.member('profile_owner', randomUUID());
    const service = randomUUID();
    const sent = ok(await bench.invite(owner, 'worker', { email: 'novy@example.cz', services: [service] }));
    expect(sent.expiresAt).toEqual(new Date(clock.now().getTime() + 14 * day));
    const { token, text } = await bench.mailed('novy@example.cz');
    expect(text).toContain(`${identity.base}/pozvanka#${token}`);
    expect(text).not.toMatch(/example\.cz|worker/);
    const [stored] = await db.asOwner<{ row: string }>(
      `select invitation::text as row from identity.invitation invitation where id = $1`,
      [sent.invitationId],
    );
    expect(stored?.row).not.toContain(token);

    const { loggedIn, token: session } = await bench.logIn(await bench.account());
    expect(loggedIn.membership).toBeNull();
    ok(await bench.use(AcceptInvitation).accept(nobody(), loggedIn, token));
    expect((await bench.use(Sessions).find(session))?.membership).toMatchObject({
      organisationId: owner.actor.organisationId,
      role: 'worker',
      services: [service],
    });
  });

  it('works once: neither the same nor another account can use it again', async () => {
    const owner = await bench.member('profile_owner', randomUUID());
    ok(await bench.invite(owner, 'worker', { email: 'once@example.cz' }));
    const { token } = await bench.mailed('once@example.cz');
    const first = (await bench.logIn(await bench.account())).loggedIn;
    const second = (await bench.logIn(await bench.account())).loggedIn;
    const accept = bench.use(AcceptInvitation);
    const answers = await Promise.all([accept.accept(nobody(), first, token), accept.accept(nobody(), second, token)]);
    expect(answers.map(codeOf).sort()).toEqual(['INVITATION_NOT_VALID', null]);
    expect(codeOf(await accept.accept(nobody(), first, token))).toBe('INVITATION_NOT_VALID');
    expect(codeOf(await accept.accept(nobody(), second, token))).toBe('INVITATION_NOT_VALID');
  });

  it('is not valid a moment after its 14 days, and valid a moment before', async () => {
    const owner = await bench.member('profile_owner', randomUUID());
    ok(await bench.invite(owner, 'worker', { email: 'late@example.cz' }));
    const { token } = await bench.mailed('late@example.cz');
    clock.advance(14 * day - 1000);
    const { loggedIn } = await bench.logIn(await bench.account());
    clock.advance(1000);
    expect(codeOf(await bench.use(AcceptInvitation).accept(nobody(), loggedIn, token))).toBe('INVITATION_NOT_VALID');
    clock.advance(-1000);
    ok(await bench.use(AcceptInvitation).accept(nobody(), loggedIn, token));
  });

  it.each([
    ['that ends today', `ended_on = '2027-03-01'`, 'INVITATION_NOT_VALID'],
    ['that ends tomorrow', `ended_on = '2027-03-02'`, null],
    ['that became part of another', `merged_into_id = (select id from other)`, 'INVITATION_NOT_VALID'],
  ])('of an organisation %s reads and is accepted by one rule', async (_which, set, code) => {
    const [organisation] = await db.asOwner<{ id: string }>(
      `insert into directory.organisation (name, kind, origin, version) values ('Dům', 'ngo', 'owner', 1) returning id`,
    );
    const owner = await bench.member('profile_owner', organisation?.id ?? '');
    const email = `${randomUUID()}@example.cz`;
    ok(await bench.invite(owner, 'worker', { email }));
    const { token } = await bench.mailed(email);
    await db.asOwner(
      `with other as (insert into directory.organisation (name, kind, origin, version)
         values ('Jiný dům', 'ngo', 'owner', 1) returning id)
       update directory.organisation set ${set} where id = '${organisation?.id ?? ''}'`,
    );
    const { loggedIn } = await bench.logIn(await bench.account());
    const offered = await identity.app
      .get(Database)
      .transaction(nobody(), (tx) => bench.use(Invitations).offered(tx, token));
    expect(isRefusal(offered) ? offered.code : null).toBe(code);
    expect(codeOf(await bench.use(AcceptInvitation).accept(nobody(), loggedIn, token))).toBe(code);
  });

  it('is not valid once revoked, or when the token was never issued', async () => {
    const owner = await bench.member('profile_owner', randomUUID());
    const sent = ok(await bench.invite(owner, 'worker', { email: 'back@example.cz' }));
    const { token } = await bench.mailed('back@example.cz');
    const stranger = await bench.member('profile_owner', randomUUID());
    const revoke = bench.use(RevokeInvitation);
    expect(codeOf(await revoke.revoke(stranger, sent.invitationId))).toBe('NOT_FOUND');
    expect(codeOf(await revoke.revoke(owner, randomUUID()))).toBe('NOT_FOUND');
    ok(await revoke.revoke(owner, sent.invitationId));
    expect(codeOf(await revoke.revoke(owner, sent.invitationId))).toBe('NOT_FOUND');
    const { loggedIn } = await bench.logIn(await bench.account());
    for (const wrong of [token, `${token}x`, 'never-issued', '']) {
      expect(codeOf(await bench.use(AcceptInvitation).accept(nobody(), loggedIn, wrong))).toBe('INVITATION_NOT_VALID');
    }
    expect(codeOf(await bench.use(AcceptInvitation).accept(nobody(), null, token))).toBe('SESSION_NEEDED');
  });

  it('waits once per organisation, role and address, whatever its letters; an expired one makes room', async () => {
    const owner = await bench.member('profile_owner', randomUUID());
    const sent = ok(await bench.invite(owner, 'worker', { email: 'Jeden@example.cz' }));
    const queued = await db.asOwner(`select 1 from jobs.job where name = 'platform.send-mail'`);
    expect(codeOf(await bench.invite(owner, 'worker', { email: 'jeden@EXAMPLE.cz' }))).toBe('INVITATION_PENDING');
    expect(await db.asOwner(`select 1 from jobs.job where name = 'platform.send-mail'`)).toHaveLength(queued.length);
    ok(await bench.invite(owner, 'team_lead', { email: 'jeden@example.cz' }));
    clock.advance(14 * day);
    const again = ok(await bench.invite(owner, 'worker', { email: 'jeden@example.cz' }));
    const page = { organisationId: owner.actor.organisationId, first: 10 };
    const pending = ok(await bench.use(ListInvitations).pending(owner, page));
    expect(pending.map((row) => row.id)).toEqual([again.invitationId]);
    expect(sent.invitationId).not.toBe(again.invitationId);
  });

  it('is refused to those who may not give the role, the scope, or reach the organisation', async () => {
    const home = randomUUID();
    const mine = randomUUID();
    const lead = await bench.member('team_lead', home, { services: [mine] });
    const owner = await bench.member('profile_owner', home);
    const coordinator = await bench.member('coordinator', randomUUID());
    const theirs = { organisationId: home };
    const counts = (): Promise<unknown> =>
      db.asOwner('select (select count(*) from identity.invitation), (select count(*) from audit.act)');
    const before = await counts();
    expect(codeOf(await bench.invite(lead, 'profile_owner', { services: [mine] }))).toBe('ROLE_NOT_YOURS_TO_GIVE');
    expect(codeOf(await bench.invite(lead, 'worker'))).toBe('SCOPE_TOO_WIDE');
    expect(codeOf(await bench.invite(lead, 'worker', { services: [mine, randomUUID()] }))).toBe('SCOPE_TOO_WIDE');
    expect(codeOf(await bench.invite(owner, 'coordinator'))).toBe('ROLE_NOT_YOURS_TO_GIVE');
    expect(codeOf(await bench.invite(owner, 'worker', { organisationId: randomUUID() }))).toBe('NOT_FOUND');
    expect(codeOf(await bench.invite(coordinator, 'worker', theirs))).toBe('ROLE_NOT_YOURS_TO_GIVE');
    expect(codeOf(await bench.invite(coordinator, 'profile_owner', theirs))).toBe('HAS_ITS_PEOPLE');
    expect(codeOf(await bench.invite(nobody(), 'worker', { organisationId: home }))).toBe('NOT_FOUND');
    expect(await counts()).toEqual(before);
    ok(await bench.invite(lead, 'worker', { services: [mine] }));
    ok(await bench.invite(coordinator, 'profile_owner', { organisationId: randomUUID() }));
  });

  it('does not take the place of a role one holds already', async () => {
    const owner = await bench.member('profile_owner', randomUUID());
    const colleague = await bench.member('profile_owner', owner.actor.organisationId);
    ok(await bench.invite(colleague, 'profile_owner', { email: 'self@example.cz' }));
    const { token } = await bench.mailed('self@example.cz');
    const { loggedIn } = await bench.logIn(owner.actor.accountId);
    expect(codeOf(await bench.use(AcceptInvitation).accept(owner, loggedIn, token))).toBe('ALREADY_MEMBER');
    ok(await bench.use(AcceptInvitation).accept(nobody(), (await bench.logIn(await bench.account())).loggedIn, token));
  });

  it('is never accepted by whoever sent it, at no address and by no other account of theirs', async () => {
    const coordinator = await bench.member('coordinator', randomUUID());
    const { accountId } = coordinator.actor;
    const organisationId = randomUUID();
    const addressOf = async (id: string): Promise<string> =>
      (await db.asOwner<{ email: string }>(`select email from identity.account where id = $1`, [id]))[0]?.email ?? '';
    const own = await addressOf(accountId);
    expect(codeOf(await bench.invite(coordinator, 'profile_owner', { organisationId, email: own.toUpperCase() }))).toBe(
      'OWN_INVITATION',
    );
    const email = `${randomUUID()}@example.cz`;
    ok(await bench.invite(coordinator, 'profile_owner', { organisationId, email }));
    const { token } = await bench.mailed(email);
    const accept = bench.use(AcceptInvitation);
    const twin = await bench.account();
    await db.asOwner(`update identity.account set email = upper($2) where id = $1`, [twin, own]);
    for (const id of [accountId, twin]) {
      expect(codeOf(await accept.accept(nobody(), (await bench.logIn(id)).loggedIn, token))).toBe('OWN_INVITATION');
    }
    ok(await accept.accept(nobody(), (await bench.logIn(await bench.account())).loggedIn, token));
  });

  describe('of a first owner', () => {
    const organisationId = randomUUID();
    /** An invitation that came from outside, and its token. */
    const offered = async (ctx: RequestContext | null, role: 'profile_owner' | 'team_lead' | 'worker', to: string) => {
      const email = `${randomUUID()}@example.cz`;
      const offer = { organisationId: to, role, email };
      const send = (): Promise<unknown> =>
        bench.inTransaction((tx) => bench.use(Invitations).invite(tx, { ...offer, invitedBy: null }));
      ok(await (ctx ? bench.invite(ctx, role, offer) : send()));
      return (await bench.mailed(email)).token;
    };
    const accept = async (token: string): Promise<string | null> => {
      const { loggedIn } = await bench.logIn(await bench.account());
      return codeOf(await bench.use(AcceptInvitation).accept(nobody(), loggedIn, token));
    };

    it('ends the others from outside once it is accepted, and nothing else', async () => {
      const coordinator = await bench.member('coordinator', randomUUID());
      const first = await offered(coordinator, 'profile_owner', organisationId);
      const second = await offered(coordinator, 'profile_owner', organisationId);
      const toRegisterAddress = await offered(null, 'profile_owner', organisationId);
      const worker = await offered(null, 'worker', organisationId);
      const elsewhere = await offered(coordinator, 'profile_owner', randomUUID());
      expect(await accept(first)).toBeNull();
      expect(await accept(second)).toBe('INVITATION_NOT_VALID');
      expect(await accept(toRegisterAddress)).toBe('INVITATION_NOT_VALID');
      expect(await accept(worker)).toBeNull();
      expect(await accept(elsewhere)).toBeNull();
      const [act] = await db.asOwner<{ revoked: number }>(
        `select jsonb_array_length(detail -> 'revoked') as revoked from audit.act
         where operation = 'identity.acceptInvitation' and concerned_organisation_id = $1 order by number limit 1`,
        [organisationId],
      );
      expect(act?.revoked).toBe(2);
    });

    it('leaves those that stand where somebody leads already: its people’s, and a claim that was granted', async () => {
      const owner = await bench.member('profile_owner', randomUUID());
      const home = owner.actor.organisationId;
      const [one, other] = [await offered(owner, 'profile_owner', home), await offered(owner, 'profile_owner', home)];
      const granted = await offered(null, 'profile_owner', home);
      expect([await accept(one), await accept(other), await accept(granted)]).toEqual([null, null, null]);
    });

    it('is accepted once of two at once', async () => {
      const home = randomUUID();
      const tokens = [await offered(null, 'team_lead', home), await offered(null, 'team_lead', home)];
      const answers = await Promise.all(tokens.map(accept));
      expect(answers.toSorted()).toEqual(['INVITATION_NOT_VALID', null]);
    });
  });

  it.each([
    ['coordinator', 'worker', 'COORDINATOR_SEES_NO_CLIENTS'],
    ['coordinator', 'team_lead', 'COORDINATOR_SEES_NO_CLIENTS'],
    ['worker', 'coordinator', 'COORDINATOR_SEES_NO_CLIENTS'],
    ['team_lead', 'coordinator', 'COORDINATOR_SEES_NO_CLIENTS'],
    ['coordinator', 'profile_owner', null],
    ['worker', 'team_lead', null],
  ] as const)('of a %s to be a %s as well is answered with %s', async (held, wanted, code) => {
    const member = await bench.member(held, randomUUID());
    const email = `${randomUUID()}@example.cz`;
    const offer = { organisationId: randomUUID(), role: wanted, email, invitedBy: null };
    ok(await bench.inTransaction<object | Refusal>((tx) => bench.use(Invitations).invite(tx, offer)));
    const { token } = await bench.mailed(email);
    const { loggedIn } = await bench.logIn(member.actor.accountId);
    expect(codeOf(await bench.use(AcceptInvitation).accept(member, loggedIn, token))).toBe(code);
  });

  it('can be issued by another room, in its own transaction', async () => {
    const offer = {
      organisationId: randomUUID(),
      role: 'profile_owner' as const,
      email: 'kancelar@example.cz',
      invitedBy: null,
    };
    const undone = bench.inTransaction(async (tx) => {
      ok(await bench.use(Invitations).invite(tx, offer));
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect((await bench.mailed(offer.email)).text).toBe('');
    ok(await bench.inTransaction<object | Refusal>((tx) => bench.use(Invitations).invite(tx, offer)));
    expect((await bench.mailed(offer.email)).token).not.toBe('');
  });
});
