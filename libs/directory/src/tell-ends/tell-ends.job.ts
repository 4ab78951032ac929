import { Injectable, type OnModuleInit } from '@nestjs/common';
import { systemContext } from '@navaz/kernel';
import { Database, Jobs } from '@navaz/platform';
import { RegisterImported } from '../directory.events.js';
import { Ends } from '../ends.js';

/**
 * Tells of ends that were set ahead, every hour and so soon after their midnight, and of ends in the register after an
 * import.
 */
@Injectable()
export class TellEnds implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly ends: Ends,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name: 'directory.tell-ends',
      cron: '2 * * * *',
      on: [RegisterImported],
      handle: () => this.tell(),
    });
  }

  /** One pass over everything that has ended and of which nobody was told. */
  async tell(): Promise<void> {
    await this.database.transaction(systemContext('tell-ends'), async (tx) => {
      await this.ends.tellServices(tx, null);
      await this.ends.tellOrganisations(tx, null);
    });
  }
}
