import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openMail } from '@navaz/platform';
import { FakeClock, testDatabase, type TestDatabase } from '@navaz/testing';
import { Browser } from './browser.support-spec.js';
import { startIdentityApp, type IdentityApp } from './identity-app.support-spec.js';

const meFields = `accountId current { id role organisationId services } memberships { id role current }`;
const refusal = `__typename ... on Refusal { code message }`;
const operations = {
  me: `{ me { ${meFields} } }`,
  switchMembership: `mutation ($id: ID!) { switchMembership(input: { membershipId: $id }) { ${refusal} ... on Me { ${meFields} } } }`,
  endMembership: `mutation ($id: ID!) { endMembership(input: { membershipId: $id }) { ${refusal} ... on MembershipEnded { membershipId } } }`,
  inviteMember: `mutation ($organisation: ID!, $role: Role!, $email: String!, $services: [ID!]) {
    inviteMember(input: { organisationId: $organisation, role: $role, email: $email, services: $services }) {
      ${refusal} ... on InvalidInput { fields { path code } } ... on MemberInvited { invitationId expiresAt } } }`,
  revokeInvitation: `mutation ($id: ID!) { revokeInvitation(input: { invitationId: $id }) { ${refusal} } }`,
  acceptInvitation: `mutation ($token: String!) { acceptInvitation(input: { token: $token }) { ${refusal} ... on Me { ${meFields} } } }`,
  members: `query ($organisation: ID!, $after: String) { members(organisationId: $organisation, first: 2, after: $after) {
    edges { node { membershipId role displayName email since } } pageInfo { hasNextPage endCursor } } }`,
  invitations: `query ($organisation: ID!) { invitations(organisationId: $organisation) { edges { node { id email role } } } }`,
  machineClients: `query ($organisation: ID!) { machineClients(organisationId: $organisation) {
    edges { node { membershipId clientId label } } } }`,
  registerMachineClient: `mutation ($clientId: String!) { registerMachineClient(input: { clientId: $clientId, label: "Evidence" }) {
    ${refusal} ... on MachineClient { membershipId clientId label services since } } }`,
};

interface Membership {
  id: string;
  role: string;
  organisationId: string;
  current: boolean;
}
interface MeFields {
  accountId: string;
  current: Membership | null;
  memberships: Membership[];
}
type Answered = Record<string, MeFields & Record<string, string> & { __typename: string; code?: string }>;

describe('memberships through the API', () => {
  let db: TestDatabase;
  let identity: IdentityApp;
  const clock = new FakeClock(new Date());

  const loggedIn = async (login: string): Promise<Browser> => {
    const who = new Browser(identity.base);
    await who.logIn(login);
    return who;
  };
  const ask = async (
    who: Browser,
    operation: keyof typeof operations,
    variables: Record<string, unknown> = {},
  ): Promise<Answered[string]> => {
    const { data, errors } = await who.ask<Answered>(operations[operation], variables);
    if (errors) throw new Error(errors[0]?.extensions.code);
    return data[operation] as Answered[string];
  };
  const membershipOf = async (subject: string): Promise<string> => {
    const [row] = await db.asOwner<{ id: string }>(
      `select membership.id from identity.membership join identity.account account on account.id = account_id
       where subject = $1 and membership.ended_at is null order by membership.id limit 1`,
      [subject],
    );
    return row?.id ?? '';
  };
  const tokenFor = async (email: string): Promise<string> => {
    const rows = await db.asOwner<{ sealed: string }>(
      `select data ->> 'sealed' as sealed from jobs.job where name = 'platform.send-mail'`,
    );
    const mail = rows.map((row) => openMail(row.sealed, identity.config.linkSecret)).find((one) => one.to === email);
    return /\/pozvanka#([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
  };

  beforeAll(async () => {
    db = await testDatabase();
    identity = await startIdentityApp({ databaseUrl: db.url, clock });
  });
  afterAll(async () => {
    await identity.app.close();
    await db.close();
  });

  it('an invitation, accepted, lets an account switch between two memberships', async () => {
    const lead = await loggedIn('veznice-vedouci');
    const organisation = identity.organisation('prison:valdice');
    const sent = await ask(lead, 'inviteMember', { organisation, role: 'WORKER', email: 'druhe@example.cz' });
    expect(sent.__typename).toBe('MemberInvited');
    expect(JSON.stringify(await ask(lead, 'invitations', { organisation }))).toContain('druhe@example.cz');

    const who = await loggedIn('kurator');
    const home = (await ask(who, 'me')).current;
    const token = await tokenFor('druhe@example.cz');
    expect((await ask(new Browser(identity.base), 'acceptInvitation', { token })).code).toBe('SESSION_NEEDED');
    const accepted = await ask(who, 'acceptInvitation', { token });
    expect(accepted.memberships).toHaveLength(2);
    expect(accepted.current?.id).toBe(home?.id);
    const prison = accepted.memberships.find((membership) => membership.id !== home?.id);
    const switched = await ask(who, 'switchMembership', { id: prison?.id });
    expect(switched.current).toMatchObject({ id: prison?.id, organisationId: organisation });
    expect((await ask(who, 'me')).current?.id).toBe(prison?.id);
    const elsewhere = await loggedIn('kurator');
    expect((await ask(elsewhere, 'me')).current?.id).toBe(home?.id);

    await ask(lead, 'endMembership', { id: prison?.id });
    expect((await who.ask<Answered>(operations.me)).data['me']).toBeNull();
    expect((await ask(elsewhere, 'me')).memberships.map((membership) => membership.id)).toEqual([home?.id]);
  });

  it('nobody switches to what is not theirs, has ended, or does not exist', async () => {
    const who = await loggedIn('probace');
    for (const id of [await membershipOf('koordinator'), randomUUID()]) {
      expect((await ask(who, 'switchMembership', { id })).code).toBe('NOT_FOUND');
    }
    const invalid = await ask(who, 'switchMembership', { id: 'x' });
    expect(invalid.__typename).toBe('InvalidInput');
    const nobody = await ask(new Browser(identity.base), 'switchMembership', { id: randomUUID() });
    expect(nobody.code).toBe('SESSION_NEEDED');
  });

  it('an account without a membership is logged in, acts as nobody, and accepts its first invitation', async () => {
    const who = await loggedIn('poverenec');
    await ask(who, 'endMembership', { id: await membershipOf('poverenec') });
    const again = await loggedIn('poverenec');
    expect(await ask(again, 'me')).toMatchObject({ current: null, memberships: [] });
    const organisation = identity.organisation('demo:nova-sance');
    await expect(ask(again, 'members', { organisation })).rejects.toThrow('UNAUTHENTICATED');
    const owner = await loggedIn('neziskovka-profil');
    await ask(owner, 'inviteMember', { organisation, role: 'AUDITOR', email: 'poverenec@example.cz' });
    const accepted = await ask(again, 'acceptInvitation', { token: await tokenFor('poverenec@example.cz') });
    expect(accepted.current?.role).toBe('AUDITOR');
    expect((await ask(again, 'me')).current?.role).toBe('AUDITOR');
  });

  it('doors are shut to roles without the permission', async () => {
    const worker = await loggedIn('neziskovka');
    const organisation = identity.organisation('demo:nova-sance');
    for (const operation of ['members', 'invitations', 'machineClients'] as const) {
      await expect(ask(worker, operation, { organisation })).rejects.toThrow('FORBIDDEN');
    }
    await expect(ask(worker, 'inviteMember', { organisation, role: 'WORKER', email: 'a@example.cz' })).rejects.toThrow(
      'FORBIDDEN',
    );
    await expect(ask(new Browser(identity.base), 'endMembership', { id: randomUUID() })).rejects.toThrow(
      'UNAUTHENTICATED',
    );
  });

  it('refuses input that breaks a rule, field by field', async () => {
    const owner = await loggedIn('neziskovka-profil');
    const organisation = identity.organisation('demo:nova-sance');
    expect(
      await ask(owner, 'inviteMember', { organisation, role: 'MACHINE', email: 'x', services: ['y'] }),
    ).toMatchObject({
      __typename: 'InvalidInput',
      fields: expect.arrayContaining([
        { path: 'role', code: 'isIn' },
        { path: 'email', code: 'isEmail' },
        { path: 'services', code: 'isUuid' },
      ]),
    });
    expect(
      await ask(owner, 'inviteMember', { organisation, role: 'WORKER', email: 'b@example.cz', services: [] }),
    ).toMatchObject({
      fields: [{ path: 'services', code: 'arrayMinSize' }],
    });
  });

  it('lists members, invitations and machines by pages, and takes an invitation back', async () => {
    const owner = await loggedIn('neziskovka-profil');
    const organisation = identity.organisation('demo:nova-sance');
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = (await ask(owner, 'members', { organisation, after })) as unknown as {
        edges: { node: { membershipId: string } }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
      seen.push(...page.edges.map((edge) => edge.node.membershipId));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    const stored = await db.asOwner<{ id: string }>(
      `select id from identity.membership where organisation_id = $1 and ended_at is null order by id`,
      [organisation],
    );
    expect(seen).toEqual(stored.map((row) => row.id));
    const registered = await ask(owner, 'registerMachineClient', { clientId: 'evidence-ngo' });
    expect(registered).toMatchObject({ __typename: 'MachineClient', clientId: 'evidence-ngo', services: null });
    const machines = JSON.stringify(await ask(owner, 'machineClients', { organisation }));
    expect(machines).toContain('evidence-ngo');
    expect(machines).toContain('navaz-demo-machine');
    const sent = await ask(owner, 'inviteMember', { organisation, role: 'WORKER', email: 'zpet@example.cz' });
    expect((await ask(owner, 'revokeInvitation', { id: sent['invitationId'] })).__typename).toBe('InvitationRevoked');
    expect(JSON.stringify(await ask(owner, 'invitations', { organisation }))).not.toContain('zpet@example.cz');
  });
});
