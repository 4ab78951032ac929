import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Columns that are ever changed, by table; nothing else of a row can be. */
const changed = {
  account: 'subject, display_name, email, last_login_at, ended_at',
  membership: 'organisation_id, services, ended_at',
  invitation: 'organisation_id, accepted_at, accepted_by, revoked_at',
  machine_client: 'membership_id, label, created_at, registered_by, confirmed_at, confirmed_by',
} as const;

/** Accounts, memberships, invitations, sessions and machine clients. */
export class Identity0003 implements MigrationInterface {
  readonly name = 'Identity0003000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema identity`);
    await runner.query(`grant usage on schema identity to navaz_app`);
    await runner.query(`
      create table identity.account (
        id uuid not null default uuidv7(),
        issuer text not null,
        subject text not null,
        display_name text,
        email text,
        created_at timestamptz not null default now(),
        last_login_at timestamptz,
        ended_at timestamptz,
        constraint account_pk primary key (id),
        constraint account_once unique (issuer, subject)
      )`);
    await runner.query(`
      create table identity.membership (
        id uuid not null default uuidv7(),
        account_id uuid not null,
        organisation_id uuid not null,
        role text not null,
        services uuid[],
        created_at timestamptz not null default now(),
        ended_at timestamptz,
        constraint membership_pk primary key (id),
        constraint membership_account foreign key (account_id) references identity.account (id),
        constraint membership_role check
          (role in ('worker', 'team_lead', 'profile_owner', 'coordinator', 'auditor', 'machine')),
        constraint membership_scope_not_empty check (services is null or cardinality(services) > 0)
      )`);
    await runner.query(`
      create unique index membership_open_once on identity.membership (account_id, organisation_id, role)
      where ended_at is null`);
    await runner.query(`create index membership_organisation on identity.membership (organisation_id)`);
    await runner.query(`
      create table identity.session (
        id uuid not null default uuidv7(),
        token_hash bytea not null,
        account_id uuid not null,
        membership_id uuid,
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        constraint session_pk primary key (id),
        constraint session_token_once unique (token_hash),
        constraint session_account foreign key (account_id) references identity.account (id) on delete cascade,
        constraint session_membership foreign key (membership_id) references identity.membership (id) on delete cascade,
        constraint session_ends_later check (expires_at > created_at)
      )`);
    await runner.query(`create index session_account_open on identity.session (account_id)`);
    await runner.query(`create index session_membership_open on identity.session (membership_id)`);
    await runner.query(`
      create table identity.invitation (
        id uuid not null default uuidv7(),
        token_hash bytea not null,
        organisation_id uuid not null,
        role text not null,
        services uuid[],
        email text not null,
        invited_by uuid,
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        accepted_at timestamptz,
        accepted_by uuid,
        revoked_at timestamptz,
        constraint invitation_pk primary key (id),
        constraint invitation_token_once unique (token_hash),
        constraint invitation_account foreign key (accepted_by) references identity.account (id),
        constraint invitation_role check
          (role in ('worker', 'team_lead', 'profile_owner', 'coordinator', 'auditor')),
        constraint invitation_scope_not_empty check (services is null or cardinality(services) > 0),
        constraint invitation_one_end check (accepted_at is null or revoked_at is null)
      )`);
    await runner.query(`
      create unique index invitation_pending_once on identity.invitation (organisation_id, role, lower(email))
      where accepted_at is null and revoked_at is null`);
    await runner.query(`
      create table identity.machine_client (
        client_id text not null,
        membership_id uuid not null,
        label text not null,
        created_at timestamptz not null default now(),
        registered_by uuid,
        confirmed_at timestamptz,
        confirmed_by uuid,
        constraint machine_client_pk primary key (client_id),
        constraint machine_client_membership foreign key (membership_id) references identity.membership (id)
      )`);
    await runner.query(`
      create table identity.provider_record (
        model text not null,
        id text not null,
        payload jsonb not null,
        uid text,
        grant_id text,
        consumed_at timestamptz,
        expires_at timestamptz,
        constraint provider_record_pk primary key (model, id)
      )`);
    await runner.query(`create index provider_record_uid on identity.provider_record (model, uid)`);
    await runner.query(`create index provider_record_grant on identity.provider_record (grant_id)`);
    for (const [table, columns] of Object.entries(changed)) {
      await runner.query(`grant select, insert, update (${columns}) on identity.${table} to navaz_app`);
    }
    await runner.query(
      `grant select, insert, update, delete on identity.session, identity.provider_record to navaz_app`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema identity cascade`);
  }
}
