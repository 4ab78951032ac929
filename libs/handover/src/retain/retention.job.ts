import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, systemContext } from '@navaz/kernel';
import { Database, Jobs } from '@navaz/platform';
import { Erasing } from '../subjects/erasing.service.js';
import { ErasureReplay } from '../subjects/erasure-replay.service.js';

const name = 'handover.retain';

/** How many rows one transaction takes. */
const batch = 200;

/** What a night did, in numbers. */
export interface Retained {
  /** Drafts, enquiries and questions that went as a whole. */
  readonly unsent: number;
  /** Ended handovers whose content was destroyed. */
  readonly cleared: number;
  /** People who were erased because nothing of theirs was alive. */
  readonly people: number;
  /** Skeletons that were three years old. */
  readonly skeletons: number;
}

/** Every night: whatever has served its time goes. People under restriction are left as they are (art. 18 GDPR). */
@Injectable()
export class RetentionJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly erasing: Erasing,
    private readonly replay: ErasureReplay,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name,
      cron: '20 3 * * *',
      handle: async () => {
        await this.replay.run();
        await this.retain();
      },
    });
  }

  /** One night's work at the injected clock's time; may be run again at any time. */
  async retain(): Promise<Retained> {
    return {
      unsent: await this.repeat('forget_unsent'),
      cleared: await this.repeat('clear_ended'),
      people: await this.erasePeople(),
      skeletons: await this.repeat('forget_skeletons'),
    };
  }

  private async repeat(work: 'forget_unsent' | 'clear_ended' | 'forget_skeletons'): Promise<number> {
    for (let done = 0; ;) {
      const [row] = await this.database.transaction(systemContext(name), (tx) =>
        tx.query<{ done: number }>(`select handover.${work}($1, $2) as done`, [this.clock.now(), batch]),
      );
      if (!row || row.done === 0) return done;
      done += row.done;
    }
  }

  private async erasePeople(): Promise<number> {
    for (let done = 0; ;) {
      const due = await this.database.transaction(systemContext(name), (tx) =>
        tx.query<{ id: string }>(`select due as id from handover.subjects_past_retention($1, $2) due`, [
          this.clock.now(),
          batch,
        ]),
      );
      if (due.length === 0) return done;
      for (const { id } of due) {
        await this.database.transaction(systemContext(name), (tx) => this.erasing.erase(tx, id, 'retention'));
        done += 1;
      }
    }
  }
}
