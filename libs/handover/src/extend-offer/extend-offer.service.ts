import { Injectable } from '@nestjs/common';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { HandoverCommands, type HandoverCommand } from '../handovers/handover-commands.service.js';
import { PromisedPlace } from '../handovers/promised-place.service.js';

/** The provider holds an offered place two working days longer, once. */
@Injectable()
export class ExtendOffer {
  constructor(
    private readonly commands: HandoverCommands,
    private readonly promised: PromisedPlace,
  ) {}

  /** Refusals: NOT_FOUND, NO_OFFER, EXTENDED_ALREADY, HOLD_GONE, KEY_USED. */
  async run(ctx: RequestContext, command: HandoverCommand): Promise<{ handoverId: string } | Refusal> {
    const as = { side: 'provider', operation: 'handover.extendOffer' } as const;
    return this.commands.run(ctx, command, as, (tx, handover) => this.promised.extend(tx, handover));
  }
}
