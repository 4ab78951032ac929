import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { Clock, type Actor, type Refusal, type RequestContext, type Role } from '@navaz/kernel';
import { Database, SignedLinks, type Transaction } from '@navaz/platform';
import { refusalToGive } from '../give-role.js';
import { lastOfRole, membershipNotFound } from '../identity.refusals.js';
import { Sessions } from '../sessions.js';

interface Row {
  id: string;
  accountId: string;
  organisationId: string;
  role: Role;
  services: string[] | null;
}

/** Roles without which an organisation cannot look after itself. */
const indispensable: ReadonlySet<Role> = new Set(['profile_owner', 'coordinator']);

/**
 * Ends a membership, and with it, at the same commit, every session that acts as it and every open mailed link of the
 * organisation: a link knows no person, so the one who leaves may hold any of them.
 */
@Injectable()
export class EndMembership {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sessions: Sessions,
    private readonly links: SignedLinks,
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
      const [found] = await tx.query<Row>(
        `select id, account_id as "accountId", organisation_id as "organisationId", role, services
         from identity.membership
         where id = $1 and ended_at is null and (organisation_id = $2 or account_id = $3)`,
        [membershipId, actor.organisationId, actor.accountId],
      );
      if (!found) return membershipNotFound;
      const refusal = this.refusalToEnd(actor, found) ?? (await this.lock(tx, found));
      if (refusal) return refusal;
      await tx.query(`update identity.membership set ended_at = $2 where id = $1`, [found.id, this.clock.now()]);
      await this.sessions.closeOfMembership(tx, found.id);
      await this.links.revokeAll(tx, found.organisationId);
      this.trail.record(tx, {
        operation: 'identity.endMembership',
        subjectKind: 'membership',
        subjectId: found.id,
        detail: { accountId: found.accountId, organisationId: found.organisationId, role: found.role },
      });
      return { membershipId: found.id };
    });
  }

  private refusalToEnd(actor: Actor, found: Row): Refusal | null {
    if (found.accountId === actor.accountId) return null;
    if (!actor.permissions.has('members.manage')) return membershipNotFound;
    return refusalToGive(actor, found);
  }

  /** Takes all who hold the role there, in one order, so that two of them cannot end each other at once. */
  private async lock(tx: Transaction, found: Row): Promise<Refusal | null> {
    const open = await tx.query<{ id: string }>(
      `select id from identity.membership
       where organisation_id = $1 and role = $2 and ended_at is null order by id for update`,
      [found.organisationId, found.role],
    );
    if (!open.some((membership) => membership.id === found.id)) return membershipNotFound;
    return indispensable.has(found.role) && open.length === 1 ? lastOfRole : null;
  }
}
