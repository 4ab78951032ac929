import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HandoverNews } from '@navaz/handover';
import { Jobs } from '@navaz/platform';
import { readNews } from './news.js';
import { TellNews } from './tell-news.service.js';

/** Hears that one side of a request has news. */
@Injectable()
export class TellNewsJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly news: TellNews,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name: 'notifications.tell-news',
      on: [HandoverNews],
      lostAfterSeconds: 60,
      handle: async (jobs) => {
        for (const data of jobs) await this.news.tell(readNews(data));
      },
    });
  }
}
