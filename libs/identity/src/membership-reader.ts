import { Injectable } from '@nestjs/common';
import type { Role } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';

/** One open membership of an organisation. */
export interface Member {
  readonly membershipId: string;
  readonly accountId: string;
  readonly role: Role;
  /** Null = all services of the unit. */
  readonly services: readonly string[] | null;
}

/** What other rooms may ask about members. Addresses are for sending mail and for nothing else. */
@Injectable()
export class MembershipReader {
  /**
   * E-mail addresses of the accounts that may edit the organisation's profile, each once. With a service: of those only
   * who look after it.
   */
  async ownersOf(tx: Transaction, organisationId: string, serviceId: string | null = null): Promise<string[]> {
    return this.mails(tx, organisationId, ['profile_owner'], serviceId);
  }

  /**
   * E-mail addresses to write to about the organisation, or about one of its services: profile owners, else team leads.
   * A link that opens a service goes to nobody whose membership does not cover that service: always name it then.
   */
  async contactMailsOf(tx: Transaction, organisationId: string, serviceId: string | null = null): Promise<string[]> {
    const owners = await this.ownersOf(tx, organisationId, serviceId);
    return owners.length > 0 ? owners : this.mails(tx, organisationId, ['team_lead'], serviceId);
  }

  /**
   * Whom {@link contactMailsOf} finds for each of these services of an organisation, by the service's id; a service nobody
   * may be written to about is left out. One statement for all.
   */
  async contactMailsByService(
    tx: Transaction,
    organisationId: string,
    serviceIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await tx.query<{ serviceId: string; mails: string[] }>(
      `select distinct on (found.service_id) found.service_id as "serviceId", found.mails
       from (
         select asked.service_id, membership.role, array_agg(distinct account.email order by account.email) as mails
         from unnest($2::uuid[]) as asked (service_id)
         join identity.membership membership on membership.organisation_id = $1
           and membership.role in ('profile_owner', 'team_lead') and membership.ended_at is null
           and (membership.services is null or asked.service_id = any (membership.services))
         join identity.account account on account.id = membership.account_id
           and account.ended_at is null and account.email is not null
         group by asked.service_id, membership.role) found
       order by found.service_id, found.role = 'profile_owner' desc`,
      [organisationId, serviceIds],
    );
    return new Map(rows.map(({ serviceId, mails }) => [serviceId, mails]));
  }

  /** Open memberships of the organisation, the oldest first. */
  async membersOf(tx: Transaction, organisationId: string): Promise<readonly Member[]> {
    return (await this.membersByOrganisation(tx, [organisationId])).get(organisationId) ?? [];
  }

  /** Open memberships of these organisations by their ids, the oldest first; one statement for all. */
  async membersByOrganisation(
    tx: Transaction,
    organisationIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly Member[]>> {
    const rows = await tx.query<Member & { organisationId: string }>(
      `select organisation_id as "organisationId", id as "membershipId", account_id as "accountId", role, services
       from identity.membership where organisation_id = any ($1) and ended_at is null order by created_at, id`,
      [organisationIds],
    );
    const found = new Map<string, Member[]>();
    for (const { organisationId, ...member } of rows) {
      const members = found.get(organisationId);
      if (members) members.push(member);
      else found.set(organisationId, [member]);
    }
    return found;
  }

  /** E-mail addresses of these accounts, by their ids; an account that ended or has no address is left out. */
  async addressesOf(tx: Transaction, accountIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.query<{ id: string; email: string }>(
      `select id, email from identity.account where id = any ($1) and ended_at is null and email is not null`,
      [accountIds],
    );
    return new Map(rows.map(({ id, email }) => [id, email]));
  }

  /**
   * Which of these services have somebody whom {@link contactMailsOf} would find for them; one statement for all. Who is
   * narrowed to other services of the organisation does not count. Answers ids of services.
   */
  async reachableAmong(
    tx: Transaction,
    services: readonly { readonly organisationId: string; readonly serviceId: string }[],
  ): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ id: string }>(
      `select distinct asked.service_id as id
       from unnest($1::uuid[], $2::uuid[]) as asked (organisation_id, service_id)
       join identity.membership membership on membership.organisation_id = asked.organisation_id
         and membership.role in ('profile_owner', 'team_lead') and membership.ended_at is null
         and (membership.services is null or asked.service_id = any (membership.services))
       join identity.account account on account.id = membership.account_id
         and account.ended_at is null and account.email is not null`,
      [services.map((asked) => asked.organisationId), services.map((asked) => asked.serviceId)],
    );
    return new Set(rows.map((row) => row.id));
  }

  /** Organisations in which these accounts work now, by the account's id, each once; one statement for all. */
  async organisationsOf(
    tx: Transaction,
    accountIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await tx.query<{ id: string; organisations: string[] }>(
      `select account_id as id, array_agg(distinct organisation_id) as organisations
       from identity.membership where account_id = any ($1) and ended_at is null group by account_id`,
      [accountIds],
    );
    return new Map(rows.map(({ id, organisations }) => [id, organisations]));
  }

  /** Organisations that have an open profile owner. */
  async organisationsWithOwner(tx: Transaction): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `select distinct organisation_id as id from identity.membership where role = 'profile_owner' and ended_at is null`,
    );
    return rows.map(({ id }) => id);
  }

  /** Which of these organisations have the account beside them for an open profile owner; one statement for all. */
  async ownersAmong<Pair extends { readonly organisationId: string; readonly accountId: string }>(
    tx: Transaction,
    pairs: readonly Pair[],
  ): Promise<Pair[]> {
    const rows = await tx.query<{ position: string }>(
      `select pair.position
       from unnest($1::uuid[], $2::uuid[]) with ordinality as pair (organisation_id, account_id, position)
       where exists (select from identity.membership membership
         where membership.organisation_id = pair.organisation_id and membership.account_id = pair.account_id
           and membership.role = 'profile_owner' and membership.ended_at is null)`,
      [pairs.map((pair) => pair.organisationId), pairs.map((pair) => pair.accountId)],
    );
    const found = new Set(rows.map((row) => Number(row.position) - 1));
    return pairs.filter((_pair, index) => found.has(index));
  }

  private async mails(
    tx: Transaction,
    organisationId: string,
    roles: readonly Role[],
    serviceId: string | null,
  ): Promise<string[]> {
    const rows = await tx.query<{ email: string }>(
      `select distinct account.email
       from identity.membership membership join identity.account account on account.id = membership.account_id
       where membership.organisation_id = $1 and membership.role = any ($2) and membership.ended_at is null
         and account.ended_at is null and account.email is not null
         and ($3::uuid is null or membership.services is null or $3 = any (membership.services))
       order by account.email`,
      [organisationId, roles, serviceId],
    );
    return rows.map((row) => row.email);
  }
}
