import { Injectable } from '@nestjs/common';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { HandoverCommands, type HandoverCommand } from '../handovers/handover-commands.service.js';
import { HandoverPlaces } from '../handovers/handover-places.service.js';
import { HandoverMoves } from '../move-handover/handover-moves.service.js';

/** A place that is taken back. */
export interface PlaceWithdrawal extends HandoverCommand {
  /** Code of the list `providerWithdraws`. */
  readonly reason: string;
}

/** The provider takes an offered or confirmed place back, or ends a stay on one of the grounds. */
@Injectable()
export class WithdrawPlace {
  constructor(
    private readonly commands: HandoverCommands,
    private readonly places: HandoverPlaces,
    private readonly moves: HandoverMoves,
  ) {}

  /** Refusals: NOT_FOUND, NOT_NOW, REASON_NOT_IN_LIST, KEY_USED. */
  async run(ctx: RequestContext, input: PlaceWithdrawal): Promise<{ handoverId: string } | Refusal> {
    return this.commands.run(
      ctx,
      input,
      { side: 'provider', operation: 'handover.withdrawPlace' },
      async (tx, handover) => {
        await this.places.release(tx, handover);
        handover.providerReason = input.reason;
        return this.moves.apply(tx, handover, 'withdrawPlace', 'provider', { reason: input.reason });
      },
    );
  }
}
