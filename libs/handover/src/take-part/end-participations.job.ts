import { Injectable, type OnModuleInit } from '@nestjs/common';
import { GrantsInvalidated } from '@navaz/consent';
import { Clock, systemContext } from '@navaz/kernel';
import { Database, Jobs } from '@navaz/platform';

/**
 * When the agreement a participation stands on ends without the person, so does the participation. Reading has failed
 * since that commit; this clears the lists. What a person takes back ends in its own commit (`Withdrawals`).
 */
@Injectable()
export class EndParticipationsJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name: 'handover.end-participations',
      on: [GrantsInvalidated],
      handle: async (jobs) => this.end(jobs.flatMap(({ grantIds }) => grantIds as readonly string[])),
    });
  }

  /** Ends what stands on these grants; grants of other kinds end nothing. */
  async end(grantIds: readonly string[]): Promise<void> {
    await this.database.transaction(systemContext('end-participations'), (tx) =>
      tx.query(`select handover.end_participations($1, $2)`, [grantIds, this.clock.now()]),
    );
  }
}
