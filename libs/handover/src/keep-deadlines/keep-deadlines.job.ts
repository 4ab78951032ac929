import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HoldExpired } from '@navaz/capacity';
import { Jobs } from '@navaz/platform';
import { KeepDeadlines } from './keep-deadlines.service.js';

/** Every five minutes and whenever a hold runs out: offers. Every working morning: everything that is late. */
@Injectable()
export class KeepDeadlinesJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly deadlines: KeepDeadlines,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name: 'handover.lapse-offers',
      on: [HoldExpired],
      cron: '*/5 * * * *',
      handle: async () => {
        await this.deadlines.lapse();
      },
    });
    this.jobs.define({
      name: 'handover.keep-deadlines',
      cron: '15 6 * * *',
      handle: async () => {
        await this.deadlines.keep();
      },
    });
  }
}
