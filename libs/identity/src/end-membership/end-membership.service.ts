import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import type { Actor, Refusal, RequestContext } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import { ClosingMemberships, type OpenMembership } from '../closing-memberships.js';
import { refusalToGive } from '../give-role.js';
import { membershipNotFound } from '../identity.refusals.js';

/** Ends one membership, with everything that hangs on it. */
@Injectable()
export class EndMembership {
  constructor(
    private readonly database: Database,
    private readonly closing: ClosingMemberships,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * One's own, or one of the own organisation that the actor's role may give. Sessions of the same account in other
   * memberships stay. Refused for the last one in a role that the organisation cannot do without.
   */
  async end(ctx: RequestContext, membershipId: string): Promise<{ membershipId: string } | Refusal> {
    const { actor } = ctx;
    if (!actor) return membershipNotFound;
    return this.database.transaction(ctx, async (tx) => {
      const [found] = await tx.query<OpenMembership>(
        `select id, account_id as "accountId", organisation_id as "organisationId", role, services
         from identity.membership
         where id = $1 and ended_at is null and (organisation_id = $2 or account_id = $3)`,
        [membershipId, actor.organisationId, actor.accountId],
      );
      if (!found) return membershipNotFound;
      const refusal = this.refusalToEnd(actor, found) ?? (await this.closing.close(tx, found));
      if (refusal) return refusal;
      this.trail.record(tx, {
        operation: 'identity.endMembership',
        subjectKind: 'membership',
        subjectId: found.id,
        concerns: found.organisationId,
        detail: { accountId: found.accountId, organisationId: found.organisationId, role: found.role },
      });
      return { membershipId: found.id };
    });
  }

  private refusalToEnd(actor: Actor, found: OpenMembership): Refusal | null {
    if (found.accountId === actor.accountId) return null;
    if (!actor.permissions.has('members.manage')) return membershipNotFound;
    return refusalToGive(actor, found);
  }
}
