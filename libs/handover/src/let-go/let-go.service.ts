import { Injectable } from '@nestjs/common';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { HandoverCommands, type HandoverCommand } from '../handovers/handover-commands.service.js';
import { HandoverPlaces } from '../handovers/handover-places.service.js';
import { HandoverMoves } from '../move-handover/handover-moves.service.js';

/** The person does not take this offer; the place goes to the next one, and the request waits on. */
@Injectable()
export class LetGo {
  constructor(
    private readonly commands: HandoverCommands,
    private readonly places: HandoverPlaces,
    private readonly moves: HandoverMoves,
  ) {}

  /** Refusals: NOT_FOUND, NOT_NOW, KEY_USED. */
  async run(ctx: RequestContext, command: HandoverCommand): Promise<{ handoverId: string } | Refusal> {
    return this.commands.run(ctx, command, { side: 'sender', operation: 'handover.letGo' }, async (tx, handover) => {
      const waits = await this.places.wait(tx, handover, 'offer_let_go');
      return isRefusal(waits) ? waits : this.moves.apply(tx, handover, 'letGo', 'sender');
    });
  }
}
