import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { Clock, Fault, type Refusal, type RequestContext, type Role } from '@navaz/kernel';
import { Database, type Transaction } from '@navaz/platform';
import {
  alreadyMember,
  coordinatorSeesNoClients,
  invitationNotValid,
  ownInvitation,
  sessionNeeded,
} from '../identity.refusals.js';
import { Invitations } from '../invitations.js';
import { hashOfToken } from '../secret-token.js';
import { mayStandTogether } from '../separate-roles.js';
import type { LoggedIn } from '../sessions.js';

interface Row {
  id: string;
  organisationId: string;
  role: Role;
  services: string[] | null;
  invitedBy: string | null;
}

/** Turns an invitation into a membership of whoever holds the link and is logged in. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly trail: AuditTrail,
    private readonly invitations: Invitations,
  ) {}

  /**
   * Once, within its time, while the organisation is there. The address is not compared with the account's: a
   * register's address is an office's, the account a person's. Other invitations of a first owner or lead end with it.
   * A session that has no membership yet takes the new one. Refusals: SESSION_NEEDED, INVITATION_NOT_VALID,
   * OWN_INVITATION, COORDINATOR_SEES_NO_CLIENTS, ALREADY_MEMBER; after each the invitation stays.
   */
  async accept(
    ctx: RequestContext,
    loggedIn: LoggedIn | null,
    token: string,
  ): Promise<{ membershipId: string; currentId: string } | Refusal> {
    if (!loggedIn?.sessionId) return sessionNeeded;
    const { accountId, sessionId } = loggedIn;
    return this.database.transaction(ctx, async (tx) => {
      const now = this.clock.now();
      // Held first, so that two invitations accepted at once see each other's membership.
      await tx.query(`select id from identity.account where id = $1 for update`, [accountId]);
      await this.holdRivals(tx, token);
      const [invitation] = await tx.query<Row>(
        `update identity.invitation set accepted_at = $2, accepted_by = $3
         where token_hash = $1 and accepted_at is null and revoked_at is null and expires_at > $2
           and identity.may_be_joined(organisation_id, $4)
         returning id, organisation_id as "organisationId", role, services, invited_by as "invitedBy"`,
        [hashOfToken(token), now, accountId, this.clock.today()],
      );
      if (!invitation) return invitationNotValid;
      const refusal = await this.refusalToAccept(tx, accountId, invitation);
      if (refusal) return refusal;
      const [membership] = await tx.query<{ id: string }>(
        `insert into identity.membership (account_id, organisation_id, role, services, created_at)
         values ($1, $2, $3, $4, $5)
         on conflict (account_id, organisation_id, role) where ended_at is null do nothing returning id`,
        [accountId, invitation.organisationId, invitation.role, invitation.services, now],
      );
      if (!membership) return alreadyMember;
      const [session] = await tx.query<{ membership_id: string }>(
        `update identity.session set membership_id = coalesce(membership_id, $2) where id = $1 returning membership_id`,
        [sessionId, membership.id],
      );
      if (!session) throw new Fault('The session ended while an invitation was accepted.');
      const revoked = await this.invitations.revokeOtherFirsts(tx, invitation, membership.id);
      this.trail.record(tx, {
        operation: 'identity.acceptInvitation',
        subjectKind: 'membership',
        subjectId: membership.id,
        concerns: invitation.organisationId,
        detail: {
          invitationId: invitation.id,
          accountId,
          organisationId: invitation.organisationId,
          role: invitation.role,
          services: invitation.services,
          ...(revoked.length > 0 ? { revoked } : {}),
        },
      });
      return { membershipId: membership.id, currentId: session.membership_id };
    });
  }

  /** Holds what offers the same of that organisation, in one order: of two accepted at once the second sees the first. */
  private async holdRivals(tx: Transaction, token: string): Promise<void> {
    await tx.query(
      `select other.id from identity.invitation other
       join identity.invitation mine on mine.token_hash = $1
        and mine.organisation_id = other.organisation_id and mine.role = other.role
       where other.accepted_at is null and other.revoked_at is null order by other.id for update of other`,
      [hashOfToken(token)],
    );
  }

  /** One person may log in by several accounts: the address they log in with tells. */
  private async refusalToAccept(tx: Transaction, accountId: string, { role, invitedBy }: Row): Promise<Refusal | null> {
    const sameHand = await tx.query(
      `select 1 from identity.account one join identity.account inviter on inviter.id = $2
       where one.id = $1 and (one.id = inviter.id or lower(one.email) = lower(inviter.email))`,
      [accountId, invitedBy],
    );
    if (sameHand.length > 0) return ownInvitation;
    const held = await tx.query<{ role: Role }>(
      `select distinct role from identity.membership where account_id = $1 and ended_at is null`,
      [accountId],
    );
    return held.every((membership) => mayStandTogether(membership.role, role)) ? null : coordinatorSeesNoClients;
  }
}
