import { Injectable } from '@nestjs/common';
import { Clock, isRefusal, type Refusal, type RequestContext, type Role } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import { startOf, type OrganisationPage } from '../organisation-page.js';

/** An invitation that can still be accepted. */
export interface InvitationRow {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly services: string[] | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** Lists what the reader's own organisation has sent out and nobody has answered. */
@Injectable()
export class ListInvitations {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** `first + 1` pending invitations at most, the oldest first. */
  async pending(ctx: RequestContext, page: OrganisationPage): Promise<readonly InvitationRow[] | Refusal> {
    const start = startOf(ctx, page);
    if (isRefusal(start)) return start;
    return this.database.transaction(ctx, (tx) =>
      tx.query<InvitationRow>(
        `select id, email, role, services, created_at as "createdAt", expires_at as "expiresAt"
         from identity.invitation
         where organisation_id = $1 and accepted_at is null and revoked_at is null and expires_at > $4 and id > $2
         order by id limit $3`,
        [page.organisationId, start, page.first + 1, this.clock.now()],
      ),
    );
  }
}
