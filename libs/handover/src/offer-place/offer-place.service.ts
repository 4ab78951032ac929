import { Injectable } from '@nestjs/common';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { HandoverCommands, type HandoverCommand } from '../handovers/handover-commands.service.js';
import { ProviderMoves, type Place } from '../handovers/provider-moves.service.js';

/** An offer of a place. */
export type PlaceOffered = HandoverCommand & Place;

/** The provider offers a place; it is held for this handover until the end of the second working day. */
@Injectable()
export class OfferPlace {
  constructor(
    private readonly commands: HandoverCommands,
    private readonly provider: ProviderMoves,
  ) {}

  /** Refusals: NOT_FOUND, NOT_NOW, those of taking a place (NO_ROOM, NOT_PROMISABLE, NO_MATCHING_PLACE …), KEY_USED. */
  async run(ctx: RequestContext, input: PlaceOffered): Promise<{ handoverId: string } | Refusal> {
    const as = { side: 'provider', operation: 'handover.offer' } as const;
    return this.commands.run(ctx, input, as, (tx, handover) => this.provider.offer(tx, handover, input));
  }
}
