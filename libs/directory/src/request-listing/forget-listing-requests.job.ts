import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, systemContext } from '@navaz/kernel';
import { Database, Jobs } from '@navaz/platform';
import { listingConfirmDays, listingKeptDays } from '../listing-link.js';

/** Forgets requests nobody confirmed, and decided ones when the asker has had the time to read the decision. */
@Injectable()
export class ForgetListingRequests implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.define({ name: 'directory.forget-listing-requests', cron: '40 3 * * *', handle: () => this.forget() });
  }

  /** One pass. A request that waits for the coordinator is never forgotten. */
  async forget(): Promise<void> {
    const ago = (days: number): Date => new Date(this.clock.now().getTime() - days * 86_400_000);
    await this.database.transaction(systemContext('forget-listing-requests'), (tx) =>
      tx.query(
        `delete from directory.listing_request
         where (confirmed_at is null and requested_at <= $1) or decided_at <= $2`,
        [ago(listingConfirmDays), ago(listingKeptDays)],
      ),
    );
  }
}
