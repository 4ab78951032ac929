import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import { refusalToGive } from '../give-role.js';
import { organisationNotFound } from '../identity.refusals.js';
import { Invitations, type Offer, type SentInvitation } from '../invitations.js';

/** Invites a member by mail, within what the inviter may give. */
@Injectable()
export class InviteMember {
  constructor(
    private readonly database: Database,
    private readonly invitations: Invitations,
    private readonly trail: AuditTrail,
  ) {}

  /** Stores the invitation and sends its link after the commit. */
  async invite(ctx: RequestContext, offer: Omit<Offer, 'invitedBy'>): Promise<SentInvitation | Refusal> {
    const { actor } = ctx;
    if (!actor) return organisationNotFound;
    const services = offer.services ?? null;
    const refusal = refusalToGive(actor, { ...offer, services });
    if (refusal) return refusal;
    return this.database.transaction(ctx, async (tx) => {
      const sent = await this.invitations.invite(tx, { ...offer, services, invitedBy: actor.accountId });
      if (isRefusal(sent)) return sent;
      this.trail.record(tx, {
        operation: 'identity.inviteMember',
        subjectKind: 'invitation',
        subjectId: sent.invitationId,
        detail: { organisationId: offer.organisationId, role: offer.role, services },
      });
      return sent;
    });
  }
}
