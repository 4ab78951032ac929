import { Injectable } from '@nestjs/common';
import { Clock } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';

/** What happens to memberships when organisations change. */
@Injectable()
export class Memberships {
  constructor(private readonly clock: Clock) {}

  /**
   * Moves members and pending invitations when two records of one organisation become one. Where an account holds the
   * same role in both, the membership in the survivor stays, covers the named services of both, and takes the sessions.
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
    await tx.query(`update identity.membership set organisation_id = $2 where organisation_id = $1`, pair);
    await tx.query(
      `update identity.invitation gone set revoked_at = $3
       where gone.organisation_id = $1 and gone.accepted_at is null and gone.revoked_at is null and exists (
         select from identity.invitation stays where stays.organisation_id = $2 and stays.role = gone.role
           and lower(stays.email) = lower(gone.email) and stays.accepted_at is null and stays.revoked_at is null)`,
      [...pair, now],
    );
    await tx.query(`update identity.invitation set organisation_id = $2 where organisation_id = $1`, pair);
  }
}
