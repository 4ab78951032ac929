import { Injectable } from '@nestjs/common';
import { Fault, isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Commands, Database, type Planning, type Transaction } from '@navaz/platform';
import type { HandoverEntity } from '../entities/handover.entity.js';
import { handoverNotFound } from '../handover.refusals.js';
import { HandoverRepository } from '../handover.repository.js';
import type { Side } from '../side.js';
import { restrictionOf } from '../subjects/restriction.js';
import { asEnded } from './as-ended.js';
import { ComingBack } from './coming-back.service.js';
import { HandoverReading } from './handover-reading.service.js';
import { StandingAgreement } from './standing-agreement.service.js';
import type { OpenedHandover } from './view-handover.js';

/** One command on one handover. */
export interface HandoverCommand {
  readonly key: string;
  readonly handoverId: string;
}

/** What a command does with the handover it has locked. */
type Work = (tx: Transaction, handover: HandoverEntity, side: Side) => Promise<HandoverEntity | Refusal>;

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
    private readonly standing: StandingAgreement,
    private readonly comingBack: ComingBack,
  ) {}

  /**
   * `command` is all it was asked with: its key belongs to that. `writesDown`: what a service said by phone, which the sender
   * knows by itself. Refusals: NOT_FOUND, KEY_USED, those of `work`.
   */
  async run(
    ctx: RequestContext,
    command: HandoverCommand,
    as: {
      readonly side: Side;
      readonly operation: string;
      readonly planning?: Planning;
      readonly writesDown?: boolean;
    },
    work: (tx: Transaction, handover: HandoverEntity) => Promise<HandoverEntity | Refusal>,
  ): Promise<HandoverDone | Refusal> {
    return this.runEither(
      ctx,
      command,
      as.operation,
      async (tx, handover) =>
        this.handovers.standsOn(ctx.actor, handover, as.side) ? work(tx, handover) : handoverNotFound,
      { planning: as.planning, writesDown: as.writesDown },
    );
  }

  /**
   * What both sides may do; `work` hears which one it is. `inHouse`: it changes who works on it and nothing else, so that
   * a provider may do it whatever it reads. Refusals as above.
   */
  async runEither(
    ctx: RequestContext,
    command: HandoverCommand,
    operation: string,
    work: Work,
    how: { readonly planning?: Planning; readonly inHouse?: boolean; readonly writesDown?: boolean } = {},
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
          const done =
            how.inHouse === true || (side === 'sender' && how.writesDown === true)
              ? await work(tx, handover, side)
              : await (side === 'sender' ? this.ofSender(tx, handover, work) : this.ofProvider(tx, handover, work));
          if (isRefusal(done)) return done;
          if (side === 'sender') own = done;
          return { handoverId };
        });
        // Right behind the key, and waited for only where the command is done now.
        const locking = this.handovers.lock(tx, handoverId);
        const [answer] = await Promise.all([once, locking]);
        return isRefusal(answer) ? answer : this.opened(tx, answer, own);
      },
      how.planning,
    );
  }

  /**
   * The sender's act, on what the sender reads: where it is not told how it went on, whatever became of the person is refused
   * alike, as it is once a request has ended.
   */
  private async ofSender(tx: Transaction, handover: HandoverEntity, work: Work): Promise<HandoverEntity | Refusal> {
    return (await this.comingBack.isKept(tx, handover))
      ? this.onlyRefused(tx, asEnded(handover, 'withdrawn_by_sender'), 'sender', work)
      : work(tx, handover, 'sender');
  }

  /**
   * The provider's act, on what the provider reads: a request of a person who asked for restriction is not there, and one
   * that reads as ended takes no act, by the very refusal of every other end.
   */
  private async ofProvider(tx: Transaction, handover: HandoverEntity, work: Work): Promise<HandoverEntity | Refusal> {
    const [restricted, ended] = await Promise.all([
      restrictionOf(tx, handover.subjectId),
      this.standing.endedAs(tx, handover),
    ]);
    if (restricted) return handoverNotFound;
    const read = ended ? asEnded(handover, ended) : handover;
    // What a provider may still write down after an end of its own, it may while it is gone.
    return ended === 'withdrawn_by_sender' ? this.onlyRefused(tx, read, 'provider', work) : work(tx, read, 'provider');
  }

  private async onlyRefused(tx: Transaction, ended: HandoverEntity, side: Side, work: Work): Promise<Refusal> {
    const refused = await work(tx, ended, side);
    if (!isRefusal(refused)) throw new Fault('A request that reads as ended took an act.');
    return refused;
  }

  /**
   * With the handover as the sender sees it now, read in the same transaction. A provider reads in one of its own: its
   * gate locks grants, and places would stay locked meanwhile. So does whoever sends a command again.
   */
  async opened(tx: Transaction, done: HandoverDone, own: HandoverEntity | null): Promise<HandoverDone> {
    return own ? { ...done, opened: await this.reading.ofSender(tx, own) } : done;
  }
}
