import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AuditTrail } from '@navaz/audit';
import { invitationDays, MembershipReader } from '@navaz/identity';
import { Clock, systemContext } from '@navaz/kernel';
import { Database, Jobs, type Transaction } from '@navaz/platform';
import { OrganisationChanged } from '../directory.events.js';
import { ClaimEntity } from '../entities/claim.entity.js';
import { OrganisationEntity } from '../entities/organisation.entity.js';

/**
 * Closes claims by the register's address: granted once somebody accepted the invitation, expired with it. Accepting
 * happens in the room of accounts, which knows no claims; so this room looks, every hour.
 */
@Injectable()
export class SettleClaims implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly members: MembershipReader,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.define({ name: 'directory.settle-claims', cron: '23 * * * *', handle: () => this.settle() });
  }

  /** One pass over every open claim by the register's address. */
  async settle(): Promise<void> {
    await this.database.transaction(systemContext('settle-claims'), async (tx) => {
      const open = await tx.repository(ClaimEntity).find({
        where: { decidedAt: IsNull(), way: 'register_address' },
        order: { id: 'ASC' },
        lock: { mode: 'pessimistic_write' },
      });
      for (const claim of open) await this.settleOne(tx, claim);
    });
  }

  private async settleOne(tx: Transaction, claim: ClaimEntity): Promise<void> {
    const now = this.clock.now();
    const members = await this.members.membersOf(tx, claim.organisationId);
    const accepted = members.some((member) => member.role === 'profile_owner');
    const over = claim.createdAt.getTime() + invitationDays * 86_400_000 <= now.getTime();
    if (!accepted && !over) return;
    const decidedAs = accepted ? 'granted' : 'expired';
    await tx.repository(ClaimEntity).update({ id: claim.id }, { decidedAt: now, decidedAs });
    const { organisationId } = claim;
    if (accepted) {
      await tx.repository(OrganisationEntity).update({ id: organisationId, claimedAt: IsNull() }, { claimedAt: now });
      tx.publish(new OrganisationChanged(organisationId));
    }
    this.trail.record(tx, {
      operation: 'directory.settleClaim',
      subjectKind: 'organisation',
      subjectId: organisationId,
      detail: { claimId: claim.id, decidedAs },
    });
  }
}
