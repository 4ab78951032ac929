import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { Database, SignedLinks, type Transaction } from '@navaz/platform';
import type { OpenMembership } from '../closing-memberships.js';
import { refusalToGive } from '../give-role.js';
import { lastOfRole, membershipNotFound } from '../identity.refusals.js';
import { isIndispensable } from '../indispensable-roles.js';
import { Invitations } from '../invitations.js';

/** A membership with the services it covers now. */
export interface NarrowedMembership {
  readonly membershipId: string;
  /** Null = all services of the unit. */
  readonly services: readonly string[] | null;
}

/** Changes which services a member looks after, without ending the membership. */
@Injectable()
export class NarrowMembership {
  constructor(
    private readonly database: Database,
    private readonly invitations: Invitations,
    private readonly links: SignedLinks,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * One of the own organisation that the actor's role may give, with what it covers before and after. Sessions stay: they
   * read the new services from the next request on. Mailed links of services that it covers no longer, and what its
   * holder invited beyond them, end at this commit.
   * Refusals: NOT_FOUND, ROLE_NOT_YOURS_TO_GIVE, SCOPE_TOO_WIDE, LAST_OF_ROLE where nobody would be left for the whole
   * organisation.
   */
  async narrow(
    ctx: RequestContext,
    { membershipId, services }: NarrowedMembership,
  ): Promise<NarrowedMembership | Refusal> {
    const { actor } = ctx;
    if (!actor) return membershipNotFound;
    return this.database.transaction(ctx, async (tx) => {
      const found = await this.locked(tx, membershipId, actor.organisationId);
      if (!found) return membershipNotFound;
      const refusal =
        refusalToGive(actor, found) ??
        refusalToGive(actor, { ...found, services: services && [...services] }) ??
        (services && (await this.refusalToLeaveAlone(tx, found)));
      if (refusal) return refusal;
      await tx.query(`update identity.membership set services = $2 where id = $1`, [found.id, services]);
      const { organisationId, accountId, role } = found;
      if (services) {
        await this.links.revokeBeyond(tx, organisationId, { before: found.services, kept: services });
        await this.invitations.revokeBeyond(tx, found, services);
      }
      this.trail.record(tx, {
        operation: 'identity.narrowMembership',
        subjectKind: 'membership',
        subjectId: found.id,
        detail: { accountId, organisationId, role, before: found.services, services },
      });
      return { membershipId: found.id, services };
    });
  }

  /** All who hold the role there are taken in one order, so that two of them cannot narrow each other at once. */
  private async locked(tx: Transaction, id: string, organisationId: string): Promise<OpenMembership | undefined> {
    const open = await tx.query<OpenMembership>(
      `select id, account_id as "accountId", organisation_id as "organisationId", role, services
       from identity.membership
       where organisation_id = $2 and ended_at is null
         and role = (select role from identity.membership where id = $1)
       order by id for update`,
      [id, organisationId],
    );
    return open.find((membership) => membership.id === id);
  }

  private async refusalToLeaveAlone(tx: Transaction, found: OpenMembership): Promise<Refusal | null> {
    if (!isIndispensable(found.role) || found.services !== null) return null;
    const others = await tx.query(
      `select 1 from identity.membership
       where organisation_id = $1 and role = $2 and id <> $3 and ended_at is null and services is null limit 1`,
      [found.organisationId, found.role, found.id],
    );
    return others.length === 0 ? lastOfRole : null;
  }
}
