import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { MovedGrant } from '@navaz/consent';
import { systemContext } from '@navaz/kernel';
import { Database, Jobs } from '@navaz/platform';
import { Withdrawals } from '../move-handover/withdrawals.service.js';

const name = 'handover.end-by-withdrawal';

/**
 * The person took agreement back, by the code on the slip, through a worker or on paper. Reads fail since that commit
 * already; here the request itself ends.
 */
@Injectable()
export class EndByWithdrawalJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly withdrawals: Withdrawals,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name,
      on: ['consent.grants-withdrawn'],
      handle: async (jobs) => {
        for (const { grants } of jobs) await this.follow(grants as readonly MovedGrant[]);
      },
    });
  }

  /** Follows one event, one transaction a handover. */
  async follow(grants: readonly MovedGrant[]): Promise<void> {
    for (const aboutId of new Set(grants.map((grant) => grant.aboutId))) {
      const ofOne = grants.filter((grant) => grant.aboutId === aboutId);
      await this.database.transaction(systemContext(name), (tx) => this.withdrawals.follow(tx, ofOne));
    }
  }
}
