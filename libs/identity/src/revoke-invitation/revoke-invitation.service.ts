import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { Clock, type Refusal, type RequestContext, type Role } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import { refusalToGive } from '../give-role.js';
import { invitationNotFound } from '../identity.refusals.js';

interface Row {
  organisationId: string;
  role: Role;
  services: string[] | null;
}

/** Takes back an invitation that nobody has accepted yet. */
@Injectable()
export class RevokeInvitation {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly trail: AuditTrail,
  ) {}

  /** From the commit on its link is not valid. Found by the organisation it is for, and by the account that sent it. */
  async revoke(ctx: RequestContext, invitationId: string): Promise<{ invitationId: string } | Refusal> {
    const { actor } = ctx;
    if (!actor) return invitationNotFound;
    return this.database.transaction(ctx, async (tx) => {
      const [pending] = await tx.query<Row>(
        `update identity.invitation set revoked_at = $4
         where id = $1 and accepted_at is null and revoked_at is null and (organisation_id = $2 or invited_by = $3)
         returning organisation_id as "organisationId", role, services`,
        [invitationId, actor.organisationId, actor.accountId, this.clock.now()],
      );
      if (!pending) return invitationNotFound;
      const refusal = refusalToGive(actor, pending);
      if (refusal) return refusal;
      this.trail.record(tx, {
        operation: 'identity.revokeInvitation',
        subjectKind: 'invitation',
        subjectId: invitationId,
        detail: { organisationId: pending.organisationId, role: pending.role },
      });
      return { invitationId };
    });
  }
}
