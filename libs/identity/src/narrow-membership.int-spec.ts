import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { FakeClock, testDatabase, type TestDatabase } from '@navaz/testing';
import type { RequestContext } from '@navaz/kernel';
import { SignedLinks } from '@navaz/platform';
import { startIdentityApp, type IdentityApp } from './identity-app.support-spec.js';
import { GivableRolesResolver } from './list-givable-roles/givable-roles.resolver.js';
import { codeOf, membersBench, ok } from './members.support-spec.js';
import { Sessions } from './sessions.js';
import { NarrowMembership } from './narrow-membership/narrow-membership.service.js';

describe('which services a member looks after', () => {
  let db: TestDatabase;
  let identity: IdentityApp;
  let bench: ReturnType<typeof membersBench>;
  const clock = FakeClock.at('2027-03-01T08:00:00Z');
  const [one, two] = [randomUUID(), randomUUID()];
  const narrow = (ctx: RequestContext, membershipId: string, services: string[] | null) =>
    bench.use(NarrowMembership).narrow(ctx, { membershipId, services });

  beforeAll(async () => {
    db = await testDatabase();
    identity = await startIdentityApp({ databaseUrl: db.url, clock });
    bench = membersBench(identity, db);
  });
  afterEach(async () => {
    expect(await db.asOwner('select * from audit.first_broken_act()')).toEqual([]);
  });
  afterAll(async () => {
    await identity.app.close();
    await db.close();
  });

  it('holds in an open session at once, ends nothing, and is in the trail', async () => {
    const lead = await bench.member('team_lead', randomUUID());
    const accountId = await bench.account();
    const worker = await bench.member('worker', lead.actor.organisationId, { accountId });
    const { token } = await bench.logIn(accountId);
    const { membershipId } = worker.actor;
    expect(ok(await narrow(lead, membershipId, [one]))).toEqual({ membershipId, services: [one] });
    expect((await bench.use(Sessions).find(token))?.membership).toMatchObject({ id: membershipId, services: [one] });
    const acts = await db.asOwner(`select operation, subject_id, detail from audit.act order by number desc limit 1`);
    expect(acts).toEqual([
      {
        operation: 'identity.narrowMembership',
        subject_id: membershipId,
        detail: {
          accountId,
          organisationId: lead.actor.organisationId,
          role: 'worker',
          before: null,
          services: [one],
        },
      },
    ]);
    ok(await narrow(lead, membershipId, null));
    expect((await bench.use(Sessions).find(token))?.membership?.services).toBeNull();
  });

  it('ends the mailed links of services that are covered no longer, and no others', async () => {
    const owner = await bench.member('profile_owner', randomUUID());
    const { organisationId } = owner.actor;
    const lead = await bench.member('team_lead', organisationId);
    const links = bench.use(SignedLinks);
    const purpose = 'capacity.state-places';
    const issue = (serviceId: string | null, of = organisationId): Promise<string> =>
      bench.inTransaction<string>((tx) => links.issue(tx, { purpose, organisationId: of, serviceId }, 14));
    const opened = (token: string): Promise<string | null> =>
      bench.inTransaction<unknown>((tx) => links.open(tx, token, purpose)).then(codeOf);
    const [kept, lost, whole] = [await issue(one), await issue(two), await issue(null)];
    const elsewhere = await issue(two, randomUUID());
    ok(await narrow(owner, lead.actor.membershipId, [one]));
    expect(await Promise.all([kept, lost, whole, elsewhere].map(opened))).toEqual([
      null,
      'LINK_NOT_VALID',
      'LINK_NOT_VALID',
      null,
    ]);
    // Moved from one service to the other: only the links of the first go.
    const again = [await issue(one), await issue(two), await issue(null)];
    ok(await narrow(owner, lead.actor.membershipId, [two]));
    expect(await Promise.all(again.map(opened))).toEqual(['LINK_NOT_VALID', null, null]);
  });

  it('takes back the pending invitations that reach further than who sent them does now', async () => {
    const owner = await bench.member('profile_owner', randomUUID());
    const lead = await bench.member('team_lead', owner.actor.organisationId);
    const sent = [
      ok(await bench.invite(owner, 'worker')),
      ok(await bench.invite(lead, 'worker')),
      ok(await bench.invite(lead, 'worker', { services: [one, two] })),
      ok(await bench.invite(lead, 'worker', { services: [one] })),
    ].map(({ invitationId }) => invitationId);
    ok(await narrow(owner, lead.actor.membershipId, [one]));
    const rows = await db.asOwner<{ id: string }>(`select id from identity.invitation where revoked_at is null`);
    expect(sent.map((id) => rows.some((row) => row.id === id))).toEqual([true, false, false, true]);
  });

  it('is for the own organisation, for roles one may give, and within what one covers oneself', async () => {
    const home = randomUUID();
    const lead = await bench.member('team_lead', home);
    const owner = await bench.member('profile_owner', home);
    const worker = await bench.member('worker', home, { services: [one, two] });
    const stranger = await bench.member('profile_owner', randomUUID());
    const narrowLead = await bench.member('team_lead', home, { services: [one] });
    const { membershipId } = worker.actor;
    const answers = [
      await narrow(stranger, membershipId, [one]),
      await narrow(lead, randomUUID(), [one]),
      await narrow(lead, owner.actor.membershipId, [one]),
      // What is beyond one's own services is neither given nor taken away.
      await narrow(narrowLead, membershipId, [one]),
      await narrow(narrowLead, narrowLead.actor.membershipId, null),
    ];
    expect(answers.map(codeOf)).toEqual([
      'NOT_FOUND',
      'NOT_FOUND',
      'ROLE_NOT_YOURS_TO_GIVE',
      'SCOPE_TOO_WIDE',
      'SCOPE_TOO_WIDE',
    ]);
    const stored = await db.asOwner(`select services from identity.membership where id = $1`, [membershipId]);
    expect(stored).toEqual([{ services: [one, two] }]);
  });

  it('leaves one owner for the whole organisation, also when two narrow each other', async () => {
    const first = await bench.member('profile_owner', randomUUID());
    expect(codeOf(await narrow(first, first.actor.membershipId, [one]))).toBe('LAST_OF_ROLE');
    const second = await bench.member('profile_owner', first.actor.organisationId);
    const answers = await Promise.all([
      narrow(first, second.actor.membershipId, [one]),
      narrow(second, first.actor.membershipId, [one]),
    ]);
    expect(answers.map(codeOf).sort()).toEqual(['LAST_OF_ROLE', null]);
  });

  it('is offered with the roles one may give', async () => {
    const rolesOf = async (role: 'team_lead' | 'profile_owner' | 'worker') =>
      bench.use(GivableRolesResolver).givableRoles(await bench.member(role, randomUUID()));
    expect(await rolesOf('team_lead')).toEqual(['worker', 'team_lead']);
    expect(await rolesOf('profile_owner')).toEqual(['worker', 'team_lead', 'profile_owner', 'auditor', 'machine']);
    expect(await rolesOf('worker')).toEqual([]);
  });
});
