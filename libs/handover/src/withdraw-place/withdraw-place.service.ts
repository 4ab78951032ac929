import { Injectable } from '@nestjs/common';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { HandoverCommands, type HandoverCommand } from '../handovers/handover-commands.service.js';
import { ProviderMoves } from '../handovers/provider-moves.service.js';

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
    private readonly provider: ProviderMoves,
  ) {}

  /** Refusals: NOT_FOUND, NOT_NOW, REASON_NOT_IN_LIST, KEY_USED. */
  async run(ctx: RequestContext, input: PlaceWithdrawal): Promise<{ handoverId: string } | Refusal> {
    const as = { side: 'provider', operation: 'handover.withdrawPlace' } as const;
    return this.commands.run(ctx, input, as, (tx, handover) => this.provider.withdraw(tx, handover, input.reason));
  }
}
