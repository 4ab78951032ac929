import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, systemContext } from '@navaz/kernel';
import { Database, Jobs } from '@navaz/platform';
import { HandoverNews } from '../handover.events.js';

/** How many at once. */
const batch = 200;

interface DueRow {
  readonly reference: string;
  readonly organisation: string;
  readonly service: string | null;
  readonly account: string | null;
}

/** Asks providers 1, 3 and 6 months after release how it goes, where the person agreed to be asked about. */
@Injectable()
export class FollowUpJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name: 'handover.follow-up',
      cron: '15 6 * * *',
      handle: async () => {
        await this.ask();
      },
    });
  }

  /** Asks everything that is due; answers how many were asked. */
  async ask(): Promise<number> {
    for (let asked = 0; ;) {
      const rows = await this.askBatch();
      asked += rows;
      if (rows < batch) return asked;
    }
  }

  private async askBatch(): Promise<number> {
    return this.database.transaction(systemContext('follow-up'), async (tx) => {
      const due = await tx.query<DueRow>(`select * from handover.ask_follow_ups($1, $2, $3)`, [
        this.clock.today(),
        this.clock.now(),
        batch,
      ]);
      for (const { reference, organisation, service, account } of due)
        tx.publish(new HandoverNews(reference, organisation, service, 'follow_up', account));
      return due.length;
    });
  }
}
