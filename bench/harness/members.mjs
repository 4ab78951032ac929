// Members of units who are logged in: account, membership and session, put there by the owner of the database.
import { createHash, randomBytes, randomUUID } from 'node:crypto';

/** @typedef {{ organisationId: string, headers: { cookie: string } }} Member */

/**
 * A worker of a unit with an open session.
 * @param {import('pg').Client} owner @param {string} organisationId
 * @returns {Promise<Member>}
 */
export const logIn = async (owner, organisationId) => {
  const token = randomBytes(32).toString('base64url');
  await owner.query(
    `with account as (
       insert into identity.account (issuer, subject) values ('https://login.example', $1) returning id
     ), membership as (
       insert into identity.membership (account_id, organisation_id, role) select id, $2, 'worker' from account returning id
     )
     insert into identity.session (token_hash, account_id, membership_id, expires_at)
     select $3, account.id, membership.id, now() + interval '8 hours' from account, membership`,
    [randomUUID(), organisationId, createHash('sha256').update(token).digest()],
  );
  return { organisationId, headers: { cookie: `__Host-navaz=${token}` } };
};
