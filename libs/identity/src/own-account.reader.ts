import { Injectable } from '@nestjs/common';
import type { RequestContext, Role } from '@navaz/kernel';
import { Database } from '@navaz/platform';

/** One open membership of the one who asks. */
export interface OwnMembership {
  readonly id: string;
  readonly organisationId: string;
  readonly role: Role;
  readonly services: readonly string[] | null;
}

/** The one who asks. */
export interface OwnAccount {
  readonly id: string;
  readonly displayName: string | null;
  readonly email: string | null;
  readonly memberships: readonly OwnMembership[];
}

/** Reads the account that asks, with everything it may act as. */
@Injectable()
export class OwnAccountReader {
  constructor(private readonly database: Database) {}

  /** The account with its open memberships, the oldest first; null where it has meanwhile ended. */
  async account(ctx: RequestContext, accountId: string): Promise<OwnAccount | null> {
    const [account] = await this.database.transaction(ctx, (tx) =>
      tx.query<OwnAccount>(
        `select account.id, account.display_name as "displayName", account.email, coalesce((
           select json_agg(json_build_object('id', membership.id, 'organisationId', membership.organisation_id,
                    'role', membership.role, 'services', membership.services) order by created_at, membership.id)
           from identity.membership where membership.account_id = account.id and membership.ended_at is null
         ), '[]') as memberships
         from identity.account where account.id = $1 and account.ended_at is null`,
        [accountId],
      ),
    );
    return account ?? null;
  }
}
