import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { Clock } from '@navaz/kernel';
import { SignedLinks, type Transaction } from '@navaz/platform';
import { MembershipEnded } from './identity.events.js';

/** What happens to memberships when organisations change. */
@Injectable()
export class Memberships {
  constructor(
    private readonly clock: Clock,
    private readonly links: SignedLinks,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * Ends every membership of an organisation that is over, the last owner's too, with their sessions, pending
   * invitations and mailed links, at the caller's commit; answers how many memberships there were. They do not come back
   * with an organisation whose end is taken back: its owner is invited again.
   */
  async endAll(tx: Transaction, organisationId: string): Promise<number> {
    const now = this.clock.now();
    const ended = await this.endOpen(tx, organisationId, now);
    await tx.query(
      `update identity.invitation set revoked_at = $2
       where organisation_id = $1 and accepted_at is null and revoked_at is null`,
      [organisationId, now],
    );
    await this.links.revokeAll(tx, organisationId);
    return ended;
  }

  /**
   * How many memberships of the one organisation would come to another that has people of its own and never took these in:
   * nobody there invited them, and they would work on its requests. An account with the same role in both is known there.
   */
  async strangers(tx: Transaction, fromOrganisationId: string, toOrganisationId: string): Promise<number> {
    const [row] = await tx.query<{ strangers: number }>(
      `select count(*)::int as strangers from identity.membership gone
       where gone.organisation_id = $1 and gone.ended_at is null
         and exists (select from identity.membership there where there.organisation_id = $2 and there.ended_at is null)
         and not exists (select from identity.membership twin
           where twin.organisation_id = $2 and twin.ended_at is null
             and twin.account_id = gone.account_id and twin.role = gone.role)`,
      [fromOrganisationId, toOrganisationId],
    );
    return row?.strangers ?? 0;
  }

  /**
   * Moves members when two records of one organisation become one. Where an account holds the same role in both, the
   * membership in the survivor stays, covers the named services of both, and takes the sessions. The others come along
   * where the survivor has nobody; else they end ({@link strangers}). Pending invitations end: they offered a membership
   * of an organisation that is no more, and who was invited read its name.
   */
  async move(tx: Transaction, fromOrganisationId: string, toOrganisationId: string): Promise<void> {
    const now = this.clock.now();
    const pair = [fromOrganisationId, toOrganisationId];
    const twins = `
      from identity.membership gone join identity.membership stays
        on stays.account_id = gone.account_id and stays.role = gone.role
       and stays.organisation_id = $2 and stays.ended_at is null
      where gone.organisation_id = $1 and gone.ended_at is null`;
    await tx.query(
      `update identity.membership set services = case
         when membership.services is null or twin.services is null then membership.services
         else (select array_agg(distinct id) from unnest(membership.services || twin.services) as id) end
       from (select stays.id, gone.services ${twins}) as twin where twin.id = membership.id`,
      pair,
    );
    await tx.query(
      `update identity.session set membership_id = twin.stays
       from (select gone.id as gone, stays.id as stays ${twins}) as twin where membership_id = twin.gone`,
      pair,
    );
    await tx.query(
      `update identity.machine_client set membership_id = twin.stays
       from (select gone.id as gone, stays.id as stays ${twins}) as twin where membership_id = twin.gone`,
      pair,
    );
    await tx.query(`update identity.membership set ended_at = $3 where id in (select gone.id ${twins})`, [
      ...pair,
      now,
    ]);
    const [there] = await tx.query(
      `select 1 from identity.membership where organisation_id = $1 and ended_at is null limit 1`,
      [toOrganisationId],
    );
    if (there) await this.endOpen(tx, fromOrganisationId, now);
    await tx.query(`update identity.membership set organisation_id = $2 where organisation_id = $1`, pair);
    await tx.query(
      `update identity.invitation set revoked_at = $2
       where organisation_id = $1 and accepted_at is null and revoked_at is null`,
      [fromOrganisationId, now],
    );
    await tx.query(`update identity.invitation set organisation_id = $2 where organisation_id = $1`, pair);
  }

  /** Ends the open memberships of an organisation with their sessions; answers how many there were. */
  private async endOpen(tx: Transaction, organisationId: string, now: Date): Promise<number> {
    const ended = await tx.query<{ id: string; accountId: string; role: string }>(
      `with open as (select id from identity.membership
         where organisation_id = $1 and ended_at is null order by id for update)
       update identity.membership membership set ended_at = $2 from open where open.id = membership.id
       returning membership.id, membership.account_id as "accountId", membership.role`,
      [organisationId, now],
    );
    const ids = ended.map(({ id }) => id);
    await tx.query(`delete from identity.session where membership_id = any ($1)`, [ids]);
    for (const { id, accountId, role } of ended) {
      tx.publish(new MembershipEnded(id, accountId, organisationId, role));
    }
    if (ended.length > 0) {
      const operation = 'identity.endMemberships';
      this.trail.record(tx, {
        operation,
        subjectKind: 'organisation',
        subjectId: organisationId,
        detail: { memberships: ids },
      });
    }
    return ended.length;
  }
}
