import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ServiceEnded, OrganisationEnded } from '@navaz/directory';
import { ConsentDesk, type Recipient } from '@navaz/consent';
import { Clock, systemContext } from '@navaz/kernel';
import { Database, Jobs } from '@navaz/platform';
import { MovesByItself } from '../move-handover/moves-by-itself.service.js';

/**
 * A service or a unit ends: its open handovers end as withdrawn by the provider, what people agreed to pass to it is
 * void, and the senders are told. The directory tells of an end on its day.
 */
@Injectable()
export class ProviderLeavesJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly moves: MovesByItself,
    private readonly consent: ConsentDesk,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name: 'handover.service-leaves',
      on: [ServiceEnded],
      handle: async (jobs) => {
        for (const { serviceIds } of jobs) await this.services(serviceIds as readonly string[]);
      },
    });
    this.jobs.define({
      name: 'handover.unit-leaves',
      on: [OrganisationEnded],
      handle: async (jobs) => {
        for (const { organisationId } of jobs) await this.unit(organisationId as string);
      },
    });
  }

  /** Services that ended. */
  async services(serviceIds: readonly string[]): Promise<void> {
    for (const id of serviceIds) await this.close({ kind: 'service', id, organisationId: id }, 'service_ended');
  }

  /** A unit that ended; the directory tells of its services one by one. What it had asked for itself ends as well. */
  async unit(id: string): Promise<void> {
    await this.close({ kind: 'unit', id, organisationId: id }, 'recipient_left');
    await this.moves.allDue('end_with_sender', this.clock.today());
  }

  /** Reading ends first: nothing passes while the requests are being ended. */
  private async close(recipient: Recipient, reason: string): Promise<void> {
    await this.database.transaction(systemContext('handover.provider-leaves'), (tx) =>
      this.consent.invalidate(tx, { recipient }, reason),
    );
    await this.moves.allDue('end_with_provider', this.clock.today());
  }
}
