import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AuditTrail } from '@navaz/audit';
import { invitationDays, MembershipReader } from '@navaz/identity';
import { Clock, systemContext } from '@navaz/kernel';
import { Database, Jobs, type Transaction } from '@navaz/platform';
import { OrganisationChanged } from '../directory.events.js';
import { ClaimEntity } from '../entities/claim.entity.js';
import { NoteOwners } from '../note-owners.js';

/** A claim that this pass closed. */
interface SettledClaim {
  readonly claimId: string;
  readonly organisationId: string;
  readonly decidedAs: 'granted' | 'expired';
}

/** $1 = now, $2 = claims whose claimant has become an owner, $3 = claims made until then have expired. */
const close = `
  with settled as (
    update directory.claim
    set decided_at = $1, decided_as = case when id = any ($2::uuid[]) then 'granted' else 'expired' end
    where decided_at is null and way = 'register_address' and (id = any ($2::uuid[]) or created_at <= $3)
    returning id, organisation_id, decided_as),
  claimed as (
    update directory.organisation organisation set claimed_at = $1, version = organisation.version + 1
    where organisation.claimed_at is null
      and organisation.id in (select organisation_id from settled where decided_as = 'granted'))
  select id as "claimId", organisation_id as "organisationId", decided_as as "decidedAs" from settled order by id`;

/**
 * Closes claims by the register's address: granted once the claimant accepted the invitation, expired with it. Accepting
 * happens in the room of accounts, which knows no claims; so this room looks, every hour, also for owners who came
 * without a claim.
 */
@Injectable()
export class SettleClaims implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly members: MembershipReader,
    private readonly trail: AuditTrail,
    private readonly owners: NoteOwners,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.define({ name: 'directory.settle-claims', cron: '23 * * * *', handle: () => this.settle() });
  }

  /**
   * One pass over the open claims by the register's address. Only the claimant counts: that somebody else has become an
   * owner meanwhile says nothing about who asked.
   */
  async settle(): Promise<void> {
    await this.database.transaction(systemContext('settle-claims'), async (tx) => {
      const now = this.clock.now();
      const open = await tx.repository(ClaimEntity).find({
        select: { id: true, organisationId: true, accountId: true },
        where: { decidedAt: IsNull(), way: 'register_address' },
        order: { id: 'ASC' },
      });
      const accepted = (await this.members.ownersAmong(tx, open)).map((claim) => claim.id);
      const since = new Date(now.getTime() - invitationDays * 86_400_000);
      const settled = await tx.query<SettledClaim>(close, [now, accepted, since]);
      for (const claim of settled) this.tell(tx, claim);
      await this.owners.note(tx);
    });
  }

  private tell(tx: Transaction, { claimId, organisationId, decidedAs }: SettledClaim): void {
    if (decidedAs === 'granted') tx.publish(new OrganisationChanged(organisationId));
    this.trail.record(tx, {
      operation: 'directory.settleClaim',
      subjectKind: 'organisation',
      subjectId: organisationId,
      detail: { claimId, decidedAs },
    });
  }
}
