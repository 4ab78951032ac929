import { Injectable } from '@nestjs/common';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { HandoverCommands, type HandoverCommand } from '../handovers/handover-commands.service.js';
import { ProviderMoves } from '../handovers/provider-moves.service.js';

/** A request that is to wait. */
export interface Waiting extends HandoverCommand {
  /** Code of the list `waiting`. */
  readonly reason: string;
}

/** The provider lets the request wait, or says that a place it offered does not hold, which puts it back on the list. */
@Injectable()
export class PutOnWaitingList {
  constructor(
    private readonly commands: HandoverCommands,
    private readonly provider: ProviderMoves,
  ) {}

  /** Refusals: NOT_FOUND, NOT_NOW, REASON_NOT_IN_LIST, KEY_USED. */
  async run(ctx: RequestContext, input: Waiting): Promise<{ handoverId: string } | Refusal> {
    const as = { side: 'provider', operation: 'handover.wait' } as const;
    return this.commands.run(ctx, input, as, (tx, handover) => this.provider.wait(tx, handover, input.reason));
  }
}
