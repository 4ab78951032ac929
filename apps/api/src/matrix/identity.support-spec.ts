import { randomBytes, randomUUID } from 'node:crypto';
import type { MatrixRoom } from './example.support-spec.js';

const ownSession = 'acts on the account that is logged in; a foreign token is tried below';

/** Members, invitations and machine clients. */
export const identityRoom: MatrixRoom = {
  room: 'identity',
  arrange: async (records) => {
    const organisation = records.id('organisation');
    const account = await records.insert(
      'memberAccount',
      'organisation',
      `insert into identity.account (issuer, subject, display_name, email) values ('spec', $1, $2, $3) returning id`,
      [randomUUID(), records.canary('own', 'jméno člena'), `${records.canary('own', 'adresa člena')}@example.cz`],
    );
    await records.insert(
      'membership',
      'organisation',
      `insert into identity.membership (account_id, organisation_id, role) values ($1, $2, 'worker') returning id`,
      [account, organisation],
    );
    await records.insert(
      'invitation',
      'organisation',
      `insert into identity.invitation (token_hash, organisation_id, role, email, expires_at)
       values ($1, $2, 'worker', $3, now() + interval '7 days') returning id`,
      [randomBytes(32), organisation, `${records.canary('own', 'pozvaný')}@example.cz`],
    );
    const machine = await records.insert(
      'machineMembership',
      'organisation',
      `with account as (insert into identity.account (issuer, subject) values ('spec', $1) returning id)
       insert into identity.membership (account_id, organisation_id, role) select id, $2, 'machine' from account
       returning id`,
      [randomUUID(), organisation],
    );
    await records.db.asOwner(
      `insert into identity.machine_client (client_id, membership_id, label) values ($1, $2, $3)`,
      [randomUUID(), machine, records.canary('own', 'program')],
    );
  },
  examples: {
    'query me': { at: {}, as: 'list' },
    'query members': { at: { organisationId: 'organisation' } },
    'query invitations': { at: { organisationId: 'organisation' } },
    'query machineClients': { at: { organisationId: 'organisation' } },
    'mutation inviteMember': {
      at: { 'input.organisationId': 'organisation', 'input.services': { noRecord: 'ids a membership is narrowed to' } },
      given: { input: { email: 'nekdo@example.cz', role: 'WORKER' } },
      codes: ['NOT_FOUND', 'ROLE_NOT_YOURS_TO_GIVE'],
    },
    'mutation revokeInvitation': { at: { 'input.invitationId': 'invitation' } },
    'query givableRoles': { at: {}, as: 'list' },
    'mutation narrowMembership': {
      at: {
        'input.membershipId': 'membership',
        'input.services': { noRecord: 'ids a membership is narrowed to' },
      },
    },
    'mutation endMembership': { at: { 'input.membershipId': 'membership' } },
    'mutation endAccount': {
      at: { 'input.accountId': 'memberAccount' },
      opens: { to: ['coordinator'], why: 'the coordinator ends any account' },
      by: 'coordinator',
    },
    'query waitingMachineClients': {
      at: {},
      as: 'list',
      opens: { to: ['coordinator'], why: 'the coordinator confirms programs of others' },
      by: 'coordinator',
    },
    'mutation confirmMachineClient': {
      at: { 'input.membershipId': 'machineMembership' },
      opens: { to: ['coordinator'], why: 'the coordinator confirms programs of others' },
      by: 'coordinator',
    },
    'mutation switchMembership': {
      at: { 'input.membershipId': 'membership' },
      codes: ['NOT_FOUND', 'SESSION_NEEDED'],
      endsIn: { code: 'NOT_FOUND', why: 'nobody but the member itself may stand in a membership' },
    },
    'query invitation': {
      at: {},
      given: { token: 'nikdy-nevydany-token-0123456789abcdefghijklmn' },
      as: { own: 'a link is only ever in a mail; whoever has it holds the permission' },
    },
    'mutation acceptInvitation': {
      at: {},
      given: { input: { token: 'nikdy-nevydany-token-0123456789abcdefghijklmn' } },
      as: { own: ownSession },
    },
    'mutation registerMachineClient': {
      at: { 'input.services': { noRecord: 'ids a membership is narrowed to' } },
      given: { input: { clientId: 'spec-program', label: 'Program' } },
      as: { own: 'registers for the organisation of the one who asks' },
    },
  },
};
