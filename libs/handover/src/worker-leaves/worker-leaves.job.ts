import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MembershipEnded, AccountEnded } from '@navaz/identity';
import { Clock, systemContext } from '@navaz/kernel';
import { Database, Jobs } from '@navaz/platform';
import { HandoverNews } from '../handover.events.js';
import { tellQuietly } from '../subjects/tell-quietly.js';

/** A worker's membership or account ends: what they worked on goes to the unit, and its team lead is told. */
@Injectable()
export class WorkerLeavesJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name: 'handover.worker-leaves',
      on: [MembershipEnded, AccountEnded],
      handle: async (jobs) => {
        for (const { accountId, organisationId } of jobs)
          await this.leave(accountId as string, (organisationId as string | undefined) ?? null);
      },
    });
  }

  /** In one unit, or in all of them where the account itself ended. Answers how many handovers went to their units. */
  async leave(accountId: string, organisationId: string | null): Promise<number> {
    return this.database.transaction(systemContext('handover.worker-leaves'), async (tx) => {
      const left = await tx.query<{ reference: string; organisationId: string; serviceId: string | null }>(
        `select reference, organisation_id as "organisationId", service_id as "serviceId"
         from handover.leave_to_unit($1, $2, $3)`,
        [accountId, organisationId, this.clock.now()],
      );
      for (const one of left)
        await tellQuietly(tx, new HandoverNews(one.reference, one.organisationId, one.serviceId, 'unassigned', null));
      return left.length;
    });
  }
}
