import { Injectable } from '@nestjs/common';
import type { WaitingReason } from '@navaz/capacity';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import type { HandoverEntity } from '../entities/handover.entity.js';
import { waiting } from '../handover.reasons.js';
import { reasonMissing } from '../handover.refusals.js';
import { HandoverCommands, type HandoverCommand } from '../handovers/handover-commands.service.js';
import { HandoverPlaces } from '../handovers/handover-places.service.js';
import { Meetings } from '../handovers/meetings.service.js';
import { HandoverMoves } from '../move-handover/handover-moves.service.js';

/** A request that is to wait. */
export interface Waiting extends HandoverCommand {
  /** Code of the list `waiting`. */
  readonly reason: string;
}

const isWaitingReason = (reason: string): reason is WaitingReason => waiting.some(({ code }) => code === reason);

/**
 * The provider lets the request wait, or says that a place it offered does not hold, which puts it back on the list. With
 * that place goes what was said of it: where to come to, and that it holds still.
 */
@Injectable()
export class PutOnWaitingList {
  constructor(
    private readonly commands: HandoverCommands,
    private readonly places: HandoverPlaces,
    private readonly meetings: Meetings,
    private readonly moves: HandoverMoves,
  ) {}

  /** Refusals: NOT_FOUND, NOT_NOW, REASON_NOT_IN_LIST, KEY_USED. */
  async run(ctx: RequestContext, input: Waiting): Promise<{ handoverId: string } | Refusal> {
    const as = { side: 'provider', operation: 'handover.wait' } as const;
    return this.commands.run(ctx, input, as, (tx, handover) => this.within(tx, handover, input.reason));
  }

  /** The same in the caller's transaction, which has locked the row. Refusals: NOT_NOW, REASON_NOT_IN_LIST. */
  async within(tx: Transaction, handover: HandoverEntity, reason: string): Promise<HandoverEntity | Refusal> {
    if (!isWaitingReason(reason)) return reasonMissing;
    const held = handover.state === 'offered' || handover.state === 'confirmed';
    const waits = await this.places.wait(tx, handover, reason);
    if (isRefusal(waits)) return waits;
    if (held) {
      await this.meetings.cancelArrivalBefore(tx, handover.id, null);
      handover.confirmedAgainOn = null;
    }
    return this.moves.apply(tx, handover, held ? 'placeDoesNotHold' : 'putOnWaitingList', 'provider', { reason });
  }
}
