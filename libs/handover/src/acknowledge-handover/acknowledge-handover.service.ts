import { Injectable } from '@nestjs/common';
import { accountOf, type Refusal, type RequestContext } from '@navaz/kernel';
import { HandoverCommands, type HandoverCommand } from '../handovers/handover-commands.service.js';
import { HandoverMoves } from '../move-handover/handover-moves.service.js';

/** The provider has seen the request. */
@Injectable()
export class AcknowledgeHandover {
  constructor(
    private readonly commands: HandoverCommands,
    private readonly moves: HandoverMoves,
  ) {}

  /** Refusals: NOT_FOUND, NOT_NOW, KEY_USED. */
  async run(ctx: RequestContext, command: HandoverCommand): Promise<{ handoverId: string } | Refusal> {
    return this.commands.run(ctx, command, { side: 'provider', operation: 'handover.acknowledge' }, (tx, handover) => {
      handover.providerAccountId ??= accountOf(ctx.actor);
      return this.moves.apply(tx, handover, 'acknowledge', 'provider');
    });
  }
}
