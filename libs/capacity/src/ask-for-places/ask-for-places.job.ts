import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '@navaz/platform';
import { PlacesLinks } from './places-links.service.js';

const name = 'capacity.ask-for-places';

/** Every working day's morning at half past seven: asks the owners whose statement is about to end, before it does. */
@Injectable()
export class AskForPlacesJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly links: PlacesLinks,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name,
      cron: '30 7 * * 1-5',
      handle: async () => {
        await this.links.askWhoIsDue(name);
      },
    });
  }
}
