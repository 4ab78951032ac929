import { Injectable } from '@nestjs/common';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { HandoverCommands, type HandoverCommand } from '../handovers/handover-commands.service.js';
import { ProviderMoves, type Closing } from '../handovers/provider-moves.service.js';

/** An end of a stay or of a service. */
export type Closed = HandoverCommand & Closing;

/** The provider closes a stay or a service, with what was reached on each agreed topic. */
@Injectable()
export class CloseHandover {
  constructor(
    private readonly commands: HandoverCommands,
    private readonly provider: ProviderMoves,
  ) {}

  /** Refusals: NOT_FOUND, NOT_NOW, REASON_NOT_IN_LIST, INVALID_INPUT (the sentence, an outcome), NOT_ARRIVED, KEY_USED. */
  async run(ctx: RequestContext, input: Closed): Promise<{ handoverId: string } | Refusal> {
    const as = { side: 'provider', operation: 'handover.close' } as const;
    return this.commands.run(ctx, input, as, (tx, handover) => this.provider.close(tx, handover, input, 'provider'));
  }
}
