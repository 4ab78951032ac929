import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { isRefusal, type Actor, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database, type Transaction } from '@navaz/platform';
import { refusalToGive } from '../give-role.js';
import { hasItsPeople, organisationNotFound } from '../identity.refusals.js';
import { leadingRoles } from '../leading-roles.js';
import { Invitations, type Offer, type SentInvitation } from '../invitations.js';

/** Invites a member by mail, within what the inviter may give. */
@Injectable()
export class InviteMember {
  constructor(
    private readonly database: Database,
    private readonly invitations: Invitations,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * Stores the invitation and sends its link after the commit. Refusals: NOT_FOUND, ROLE_NOT_YOURS_TO_GIVE, SCOPE_TOO_WIDE,
   * OWN_INVITATION, INVITATION_PENDING, and HAS_ITS_PEOPLE for the coordinator where somebody is there to invite.
   */
  async invite(ctx: RequestContext, offer: Omit<Offer, 'invitedBy'>): Promise<SentInvitation | Refusal> {
    const { actor } = ctx;
    if (!actor) return organisationNotFound;
    const services = offer.services ?? null;
    const refusal = refusalToGive(actor, { ...offer, services });
    if (refusal) return refusal;
    return this.database.transaction(ctx, async (tx) => {
      const barred = await this.refusalToReach(tx, actor, offer.organisationId);
      if (barred) return barred;
      const sent = await this.invitations.invite(tx, { ...offer, services, invitedBy: actor.accountId });
      if (isRefusal(sent)) return sent;
      this.trail.record(tx, {
        operation: 'identity.inviteMember',
        subjectKind: 'invitation',
        subjectId: sent.invitationId,
        concerns: offer.organisationId,
        detail: { organisationId: offer.organisationId, role: offer.role, services },
      });
      return sent;
    });
  }

  /** Into another organisation only where nobody is there who invites its people. */
  private async refusalToReach(tx: Transaction, actor: Actor, organisationId: string): Promise<Refusal | null> {
    if (organisationId === actor.organisationId) return null;
    const there = await tx.query(
      `select 1 from identity.membership
       where organisation_id = $1 and role = any ($2) and ended_at is null limit 1`,
      [organisationId, leadingRoles],
    );
    return there.length > 0 ? hasItsPeople : null;
  }
}
