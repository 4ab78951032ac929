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
  /** E-mail addresses of the accounts that may edit the organisation's profile, each once. */
  async ownersOf(tx: Transaction, organisationId: string): Promise<string[]> {
    return this.mails(tx, organisationId, ['profile_owner']);
  }

  /** E-mail addresses to write to about the organisation: its profile owners, else its team leads. */
  async contactMailsOf(tx: Transaction, organisationId: string): Promise<string[]> {
    const owners = await this.ownersOf(tx, organisationId);
    return owners.length > 0 ? owners : this.mails(tx, organisationId, ['team_lead']);
  }

  /** Open memberships of the organisation, the oldest first. */
  async membersOf(tx: Transaction, organisationId: string): Promise<Member[]> {
    return tx.query<Member>(
      `select id as "membershipId", account_id as "accountId", role, services
       from identity.membership where organisation_id = $1 and ended_at is null order by created_at, id`,
      [organisationId],
    );
  }

  private async mails(tx: Transaction, organisationId: string, roles: readonly Role[]): Promise<string[]> {
    const rows = await tx.query<{ email: string }>(
      `select distinct account.email
       from identity.membership membership join identity.account account on account.id = membership.account_id
       where membership.organisation_id = $1 and membership.role = any ($2) and membership.ended_at is null
         and account.ended_at is null and account.email is not null
       order by account.email`,
      [organisationId, roles],
    );
    return rows.map((row) => row.email);
  }
}
