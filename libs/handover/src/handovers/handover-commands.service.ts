import { Injectable } from '@nestjs/common';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Commands, Database, type Planning, type Transaction } from '@navaz/platform';
import type { HandoverEntity } from '../entities/handover.entity.js';
import { handoverNotFound } from '../handover.refusals.js';
import { HandoverRepository } from '../handover.repository.js';
import type { Side } from '../side.js';
import { HandoverReading } from './handover-reading.service.js';
import type { OpenedHandover } from './view-handover.js';

/** One command on one handover. */
export interface HandoverCommand {
  readonly key: string;
  readonly handoverId: string;
}

/** A command that was done. */
export interface HandoverDone {
  readonly handoverId: string;
  /** The handover as the actor sees it now, where it was read along; otherwise it is still to be opened. */
  readonly opened?: OpenedHandover;
}

/** What every command on a handover has in common: done once by its key, the row locked, not found for the other side. */
@Injectable()
export class HandoverCommands {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly handovers: HandoverRepository,
    private readonly reading: HandoverReading,
  ) {}

  /** `command` is all it was asked with: its key belongs to that. Refusals: NOT_FOUND, KEY_USED, those of `work`. */
  async run(
    ctx: RequestContext,
    command: HandoverCommand,
    as: { readonly side: Side; readonly operation: string; readonly planning?: Planning },
    work: (tx: Transaction, handover: HandoverEntity) => Promise<HandoverEntity | Refusal>,
  ): Promise<HandoverDone | Refusal> {
    return this.runEither(
      ctx,
      command,
      as.operation,
      async (tx, handover) =>
        this.handovers.standsOn(ctx.actor, handover, as.side) ? work(tx, handover) : handoverNotFound,
      as.planning,
    );
  }

  /** What both sides may do; `work` hears which one it is. Refusals as above. */
  async runEither(
    ctx: RequestContext,
    command: HandoverCommand,
    operation: string,
    work: (tx: Transaction, handover: HandoverEntity, side: Side) => Promise<HandoverEntity | Refusal>,
    planning?: Planning,
  ): Promise<HandoverDone | Refusal> {
    return this.database.transaction(
      ctx,
      async (tx) => {
        let own: HandoverEntity | null = null;
        const { handoverId } = command;
        const once = this.commands.once(tx, { operation, input: command }, async () => {
          const handover = await locking;
          const side = handover && this.handovers.sideOf(ctx.actor, handover);
          if (!handover || !side) return handoverNotFound;
          const done = await work(tx, handover, side);
          if (isRefusal(done)) return done;
          if (side === 'sender') own = done;
          return { handoverId };
        });
        // Right behind the key, and waited for only where the command is done now.
        const locking = this.handovers.lock(tx, handoverId);
        const [answer] = await Promise.all([once, locking]);
        return isRefusal(answer) ? answer : this.opened(tx, answer, own);
      },
      planning,
    );
  }

  /**
   * With the handover as the sender sees it now, read in the same transaction. A provider reads in one of its own: its
   * gate locks grants, and places would stay locked meanwhile. So does whoever sends a command again.
   */
  async opened(tx: Transaction, done: HandoverDone, own: HandoverEntity | null): Promise<HandoverDone> {
    return own ? { ...done, opened: await this.reading.ofSender(tx, own) } : done;
  }
}
