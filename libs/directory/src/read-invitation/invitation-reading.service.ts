import { Injectable } from '@nestjs/common';
import { invitationNotValid, Invitations, type OfferedMembership } from '@navaz/identity';
import { Clock, isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
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
    private readonly clock: Clock,
    private readonly invitations: Invitations,
  ) {}

  /** Refusal: INVITATION_NOT_VALID, also of an organisation that ended or became part of another. */
  async read(ctx: RequestContext, token: string): Promise<InvitationRead | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const offered = await this.invitations.offered(tx, token);
      if (isRefusal(offered)) return offered;
      const [organisation] = await tx.query<{ name: string }>(
        `select name from directory.organisation
         where id = $1 and merged_into_id is null and (ended_on is null or ended_on > $2)`,
        [offered.organisationId, this.clock.today()],
      );
      return organisation ? { ...offered, organisationName: organisation.name } : invitationNotValid;
    });
  }
}
