import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { demoMachine, permissionsOf } from '@navaz/identity';
import type { Permission, Role } from '@navaz/kernel';
import type { ActorName, SideRecords } from './example.support-spec.js';

/** Somebody who asks, as far as HTTP knows: by a cookie, a bearer token, or not at all. */
export interface MatrixActor {
  readonly headers: Readonly<Record<string, string>>;
  readonly loggedIn: boolean;
  readonly permissions: ReadonlySet<Permission>;
  /** Whether records of the organisation, and not only of one of its services, are foreign to it. */
  readonly foreignTo: 'organisation' | 'service';
}

const nobody: ReadonlySet<Permission> = new Set();

/** A membership with an open session; its cookie. */
export const logIn = async (
  records: SideRecords,
  role: Role,
  options: { services?: readonly string[]; ended?: boolean } = {},
): Promise<MatrixActor> => {
  const token = randomBytes(32).toString('base64url');
  const hash = createHash('sha256').update(token).digest();
  await records.db.asOwner(
    `with account as (insert into identity.account (issuer, subject) values ('spec', $1) returning id),
       membership as (insert into identity.membership (account_id, organisation_id, role, services, ended_at)
         select id, $2, $3, $4, $5 from account returning id, account_id)
     insert into identity.session (token_hash, account_id, membership_id, expires_at)
     select $6, account_id, id, now() + interval '1 hour' from membership`,
    [randomUUID(), records.id('organisation'), role, options.services ?? null, options.ended ? new Date() : null, hash],
  );
  return {
    headers: { cookie: `__Host-navaz=${token}` },
    loggedIn: !options.ended,
    permissions: options.ended ? nobody : permissionsOf(role),
    foreignTo: options.services ? 'service' : 'organisation',
  };
};

/** A program with a token of the demo issuer, narrowed to another service of the same organisation. */
const machineOf = async (records: SideRecords, base: string): Promise<MatrixActor> => {
  await records.db.asOwner(
    `with account as (insert into identity.account (issuer, subject) values ('spec', $1) returning id),
       membership as (insert into identity.membership (account_id, organisation_id, role, services)
         select id, $2, 'machine', $3 from account returning id)
     insert into identity.machine_client (client_id, membership_id, label, confirmed_at)
     select $4, id, 'Program', now() from membership`,
    [randomUUID(), records.id('organisation'), [records.id('otherService')], demoMachine.login],
  );
  const answer = await fetch(`${base}/demo-login/token`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${demoMachine.login}:${demoMachine.password}`).toString('base64')}`,
    },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  return {
    headers: { authorization: `Bearer ${token}` },
    loggedIn: true,
    permissions: permissionsOf('machine'),
    foreignTo: 'service',
  };
};

/** Everybody to whom the foreign side's records are not theirs. */
export const outsiders = async (
  own: SideRecords,
  foreign: SideRecords,
  base: string,
): Promise<ReadonlyMap<ActorName, MatrixActor>> =>
  new Map<ActorName, MatrixActor>([
    ['anonymous', { headers: {}, loggedIn: false, permissions: nobody, foreignTo: 'organisation' }],
    ['worker', await logIn(own, 'worker')],
    ['team_lead', await logIn(own, 'team_lead')],
    ['profile_owner', await logIn(own, 'profile_owner')],
    ['auditor', await logIn(own, 'auditor')],
    ['coordinator', await logIn(own, 'coordinator')],
    ['machine', await machineOf(foreign, base)],
    ['ended_member', await logIn(foreign, 'profile_owner', { ended: true })],
    ['other_service', await logIn(foreign, 'profile_owner', { services: [foreign.id('otherService')] })],
  ]);
