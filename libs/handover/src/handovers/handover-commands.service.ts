import { Injectable } from '@nestjs/common';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Commands, Database, type Transaction } from '@navaz/platform';
import type { HandoverEntity } from '../entities/handover.entity.js';
import { handoverNotFound } from '../handover.refusals.js';
import { HandoverRepository } from '../handover.repository.js';
import type { Side } from '../side.js';

/** One command on one handover. */
export interface HandoverCommand {
  readonly key: string;
  readonly handoverId: string;
}

/** What every command on a handover has in common: done once by its key, the row locked, not found for the other side. */
@Injectable()
export class HandoverCommands {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly handovers: HandoverRepository,
  ) {}

  /** Refusals: NOT_FOUND, KEY_USED, those of `work`. */
  async run(
    ctx: RequestContext,
    { key, handoverId }: HandoverCommand,
    as: { readonly side: Side; readonly operation: string },
    work: (tx: Transaction, handover: HandoverEntity) => Promise<HandoverEntity | Refusal>,
  ): Promise<{ handoverId: string } | Refusal> {
    return this.database.transaction(ctx, (tx) =>
      this.commands.once(tx, { key, operation: as.operation }, async () => {
        const handover = await this.handovers.lockAs(tx, handoverId, as.side);
        if (!handover) return handoverNotFound;
        const done = await work(tx, handover);
        return isRefusal(done) ? done : { handoverId };
      }),
    );
  }
}
