import { Injectable } from '@nestjs/common';
import type { WaitingReason } from '@navaz/capacity';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { HandoverCommands, type HandoverCommand } from '../handovers/handover-commands.service.js';
import { HandoverPlaces } from '../handovers/handover-places.service.js';
import { HandoverMoves } from '../move-handover/handover-moves.service.js';

/** A request that is to wait. */
export interface Waiting extends HandoverCommand {
  /** Code of the list `waiting`. */
  readonly reason: string;
}

/**
 * The provider lets the request wait, or says that a place it offered does not hold, which puts it back on the list.
 */
@Injectable()
export class PutOnWaitingList {
  constructor(
    private readonly commands: HandoverCommands,
    private readonly places: HandoverPlaces,
    private readonly moves: HandoverMoves,
  ) {}

  /** Refusals: NOT_FOUND, NOT_NOW, REASON_NOT_IN_LIST, KEY_USED. */
  async run(ctx: RequestContext, input: Waiting): Promise<{ handoverId: string } | Refusal> {
    return this.commands.run(ctx, input, { side: 'provider', operation: 'handover.wait' }, async (tx, handover) => {
      const held = handover.state === 'offered' || handover.state === 'confirmed';
      const waits = await this.places.wait(tx, handover, input.reason as WaitingReason);
      if (isRefusal(waits)) return waits;
      return this.moves.apply(tx, handover, held ? 'placeDoesNotHold' : 'putOnWaitingList', 'provider', {
        reason: input.reason,
      });
    });
  }
}
