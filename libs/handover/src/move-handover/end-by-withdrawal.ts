import { Injectable, type OnModuleInit } from '@nestjs/common';
import { GrantsWithdrawn } from '@navaz/consent';
import { Database } from '@navaz/platform';
import { Withdrawals } from './withdrawals.service.js';

/**
 * The person took agreement back, by the code on the slip, through a worker or on paper: the requests that cannot go on
 * without it end in that very commit, so that lists, counts and the place read the same as the request itself.
 */
@Injectable()
export class EndByWithdrawal implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly withdrawals: Withdrawals,
  ) {}

  onModuleInit(): void {
    this.database.hear(GrantsWithdrawn, (tx, { grants }) => this.withdrawals.follow(tx, grants));
  }
}
