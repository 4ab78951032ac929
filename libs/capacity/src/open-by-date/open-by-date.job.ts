import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '@navaz/platform';
import { DaysThatOpen } from './days-that-open.js';

const name = 'capacity.open-by-date';

/** Every morning at half past six, before people come to work: what opens today by its date. */
@Injectable()
export class OpenByDateJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly days: DaysThatOpen,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name,
      cron: '30 6 * * *',
      handle: async () => {
        await this.days.tell(name);
      },
    });
  }
}
