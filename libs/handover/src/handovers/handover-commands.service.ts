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
    return this.runEither(ctx, { key, handoverId }, as.operation, async (tx, handover) =>
      this.handovers.standsOn(ctx.actor, handover, as.side) ? work(tx, handover) : handoverNotFound,
    );
  }

  /** What both sides may do; `work` hears which one it is. Refusals as above. */
  async runEither(
    ctx: RequestContext,
    { key, handoverId }: HandoverCommand,
    operation: string,
    work: (tx: Transaction, handover: HandoverEntity, side: Side) => Promise<HandoverEntity | Refusal>,
  ): Promise<{ handoverId: string } | Refusal> {
    return this.database.transaction(ctx, (tx) =>
      // The key belongs to the command on this very handover: sent again for another one it is refused.
      this.commands.once(tx, { key, operation: `${operation} ${handoverId}` }, async () => {
        const handover = await this.handovers.lock(tx, handoverId);
        const side = handover && this.handovers.sideOf(ctx.actor, handover);
        if (!handover || !side) return handoverNotFound;
        const done = await work(tx, handover, side);
        return isRefusal(done) ? done : { handoverId };
      }),
    );
  }
}
