import { Injectable } from '@nestjs/common';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { HandoverCommands, type HandoverCommand } from '../handovers/handover-commands.service.js';
import { ProviderMoves, type Declining } from '../handovers/provider-moves.service.js';

/** A decline. */
export type Declined = HandoverCommand & Declining;

/** The provider declines, with a reason of the list that holds for it. */
@Injectable()
export class DeclineHandover {
  constructor(
    private readonly commands: HandoverCommands,
    private readonly provider: ProviderMoves,
  ) {}

  /** Refusals: NOT_FOUND, NOT_NOW, REASON_NOT_IN_LIST, INVALID_INPUT (the condition, the sentence), KEY_USED. */
  async run(ctx: RequestContext, input: Declined): Promise<{ handoverId: string } | Refusal> {
    const as = { side: 'provider', operation: 'handover.decline' } as const;
    return this.commands.run(ctx, input, as, (tx, handover) => this.provider.decline(tx, handover, input, 'provider'));
  }
}
