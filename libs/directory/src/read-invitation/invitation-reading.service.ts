import { Injectable } from '@nestjs/common';
import { invitationNotValid, Invitations, type OfferedMembership } from '@navaz/identity';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database } from '@navaz/platform';

/** Who invites, and as what. */
export interface InvitationRead extends OfferedMembership {
  readonly organisationName: string;
}

/** Shows the holder of a link what they would accept: identity knows only the organisation's id. */
@Injectable()
export class InvitationReading {
  constructor(
    private readonly database: Database,
    private readonly invitations: Invitations,
  ) {}

  /** Refusal: INVITATION_NOT_VALID, as when it is accepted. */
  async read(ctx: RequestContext, token: string): Promise<InvitationRead | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const offered = await this.invitations.offered(tx, token);
      if (isRefusal(offered)) return offered;
      const [organisation] = await tx.query<{ name: string }>(`select name from directory.organisation where id = $1`, [
        offered.organisationId,
      ]);
      return organisation ? { ...offered, organisationName: organisation.name } : invitationNotValid;
    });
  }
}
