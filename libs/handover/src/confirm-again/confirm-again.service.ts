import { Injectable } from '@nestjs/common';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { HandoverCommands, type HandoverCommand } from '../handovers/handover-commands.service.js';
import { PromisedPlace } from '../handovers/promised-place.service.js';

/** The provider says that the place still holds: before the release, and after the release was moved. */
@Injectable()
export class ConfirmAgain {
  constructor(
    private readonly commands: HandoverCommands,
    private readonly promised: PromisedPlace,
  ) {}

  /** Refusals: NOT_FOUND, NO_OFFER, those of moving a place (NO_ROOM …), KEY_USED. */
  async run(ctx: RequestContext, command: HandoverCommand): Promise<{ handoverId: string } | Refusal> {
    const as = { side: 'provider', operation: 'handover.confirmAgain' } as const;
    return this.commands.run(ctx, command, as, (tx, handover) => this.promised.confirmAgain(tx, handover));
  }
}
