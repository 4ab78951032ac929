import { Injectable } from '@nestjs/common';
import type { Refusal, RequestContext } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import type { HandoverEntity } from '../entities/handover.entity.js';
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
    const as = { side: 'provider', operation: 'handover.withdrawPlace' } as const;
    return this.commands.run(ctx, input, as, (tx, handover) => this.within(tx, handover, input.reason));
  }

  /** The same in the caller's transaction, which has locked the row. Refusals: NOT_NOW, REASON_NOT_IN_LIST. */
  async within(tx: Transaction, handover: HandoverEntity, reason: string): Promise<HandoverEntity | Refusal> {
    await this.places.release(tx, handover);
    handover.providerReason = reason;
    return this.moves.apply(tx, handover, 'withdrawPlace', 'provider', { reason });
  }
}
