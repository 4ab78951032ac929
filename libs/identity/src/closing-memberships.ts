import { Injectable } from '@nestjs/common';
import { Clock, type Refusal, type Role } from '@navaz/kernel';
import { SignedLinks, type Transaction } from '@navaz/platform';
import { MembershipEnded } from './identity.events.js';
import { lastOfRole, membershipNotFound } from './identity.refusals.js';
import { isIndispensable } from './indispensable-roles.js';
import { Invitations } from './invitations.js';
import { Sessions } from './sessions.js';

/** An open membership. */
export interface OpenMembership {
  readonly id: string;
  readonly accountId: string;
  readonly organisationId: string;
  readonly role: Role;
  readonly services: string[] | null;
}

/**
 * What the end of a membership takes with it at the same commit: every session that acts as it, every pending invitation
 * that its holder sent, and every open mailed link of the organisation: a link knows no person, so the one who leaves may
 * hold any of them.
 */
@Injectable()
export class ClosingMemberships {
  constructor(
    private readonly clock: Clock,
    private readonly sessions: Sessions,
    private readonly invitations: Invitations,
    private readonly links: SignedLinks,
  ) {}

  /** Refusals: NOT_FOUND where it ended meanwhile; LAST_OF_ROLE for the last one nobody can do without. */
  async close(tx: Transaction, membership: OpenMembership): Promise<Refusal | null> {
    const refusal = await this.lock(tx, membership);
    if (refusal) return refusal;
    const { id, accountId, organisationId, role } = membership;
    await tx.query(`update identity.membership set ended_at = $2 where id = $1`, [id, this.clock.now()]);
    await this.sessions.closeOfMembership(tx, id);
    await this.invitations.revokeOfLeaver(tx, membership);
    await this.links.revokeAll(tx, organisationId);
    tx.publish(new MembershipEnded(id, accountId, organisationId, role));
    return null;
  }

  /** Takes all who hold the role there, in one order, so that two of them cannot end each other at once. */
  private async lock(tx: Transaction, { id, organisationId, role }: OpenMembership): Promise<Refusal | null> {
    const open = await tx.query<{ id: string }>(
      `select id from identity.membership
       where organisation_id = $1 and role = $2 and ended_at is null order by id for update`,
      [organisationId, role],
    );
    if (!open.some((membership) => membership.id === id)) return membershipNotFound;
    return isIndispensable(role) && open.length === 1 ? lastOfRole : null;
  }
}
