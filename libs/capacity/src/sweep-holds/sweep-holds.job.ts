import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '@navaz/platform';
import { HoldSweeper } from './hold-sweeper.service.js';

/** Every minute: holds past their end. Every night: holds that no counting needs any more. */
@Injectable()
export class SweepHoldsJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly sweeper: HoldSweeper,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name: 'capacity.sweep-holds',
      cron: '* * * * *',
      handle: async () => {
        await this.sweeper.sweep();
      },
    });
    this.jobs.define({
      name: 'capacity.forget-holds',
      cron: '20 3 * * *',
      handle: async () => {
        await this.sweeper.forget();
      },
    });
  }
}
