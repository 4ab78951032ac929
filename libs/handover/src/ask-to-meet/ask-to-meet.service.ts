import { Injectable } from '@nestjs/common';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { HandoverCommands, type HandoverCommand } from '../handovers/handover-commands.service.js';
import { HandoverMoves } from '../move-handover/handover-moves.service.js';

/** The provider wants to meet the person before it decides; no name opens by it. */
@Injectable()
export class AskToMeet {
  constructor(
    private readonly commands: HandoverCommands,
    private readonly moves: HandoverMoves,
  ) {}

  /** Refusals: NOT_FOUND, NOT_NOW, KEY_USED. */
  async run(ctx: RequestContext, command: HandoverCommand): Promise<{ handoverId: string } | Refusal> {
    return this.commands.run(
      ctx,
      command,
      { side: 'provider', operation: 'handover.askToMeet' },
      async (tx, handover) => this.moves.apply(tx, handover, 'askToMeet', 'provider'),
    );
  }
}
