import { Injectable } from '@nestjs/common';
import { isRefusal, type Refusal, type RequestContext, type Role } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import { startOf, type OrganisationPage } from '../organisation-page.js';

/** An open membership with what those who manage it need to know whose it is. */
export interface MemberRow {
  readonly id: string;
  readonly accountId: string;
  readonly displayName: string | null;
  readonly email: string | null;
  readonly role: Role;
  readonly services: string[] | null;
  readonly createdAt: Date;
}

/** Lists the members of the reader's own organisation. */
@Injectable()
export class ListMembers {
  constructor(private readonly database: Database) {}

  /** `first + 1` open memberships at most, the oldest first. */
  async members(ctx: RequestContext, page: OrganisationPage): Promise<readonly MemberRow[] | Refusal> {
    const start = startOf(ctx, page);
    if (isRefusal(start)) return start;
    return this.database.transaction(ctx, (tx) =>
      tx.query<MemberRow>(
        `select membership.id, membership.account_id as "accountId", account.display_name as "displayName",
                account.email, membership.role, membership.services, membership.created_at as "createdAt"
         from identity.membership join identity.account account on account.id = membership.account_id
         where membership.organisation_id = $1 and membership.ended_at is null and membership.id > $2
         order by membership.id limit $3`,
        [page.organisationId, start, page.first + 1],
      ),
    );
  }
}
