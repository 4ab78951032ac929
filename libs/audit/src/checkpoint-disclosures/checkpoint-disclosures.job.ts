import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { systemContext } from '@navaz/kernel';
import { Database, Jobs } from '@navaz/platform';

/** Chains pruned in one transaction: their heads are locked until it ends. */
const chainsAtOnce = 200;

/**
 * Every night: takes the month's checkpoint where it is not taken yet, and prunes what a checkpoint older than three
 * years vouches for. A night missed is made up for by the next.
 */
@Injectable()
export class CheckpointDisclosures implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.jobs.define({ name: 'audit.checkpoint-disclosures', cron: '41 2 * * *', handle: () => this.checkpoint() });
  }

  /** Idempotent: a second run in the same month takes no checkpoint and finds nothing to prune. */
  async checkpoint(): Promise<void> {
    const ctx = systemContext(randomUUID());
    await this.database.transaction(ctx, (tx) => tx.query('select audit.take_disclosure_checkpoint()'));
    let pruned: number;
    do {
      pruned = await this.database.transaction(ctx, async (tx) => {
        const [row] = await tx.query<{ pruned: number }>('select audit.prune_disclosures($1) as pruned', [
          chainsAtOnce,
        ]);
        return row?.pruned ?? 0;
      });
    } while (pruned > 0);
  }
}
