import { Injectable } from '@nestjs/common';
import { HoldDesk } from '@navaz/capacity';
import { isRefusal, Refusal, type RequestContext } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import type { HandoverEntity } from '../entities/handover.entity.js';
import { HandoverCommands, type HandoverCommand } from '../handovers/handover-commands.service.js';
import { HandoverNotes } from '../handovers/handover-notes.service.js';
import { HandoverPlaces, holderOf } from '../handovers/handover-places.service.js';
import { HandoverMoves } from '../move-handover/handover-moves.service.js';

const noOffer = new Refusal('conflict', 'NO_OFFER', {
  cs: 'Prodloužit jde jen nabídku, která ještě platí.',
  en: 'Only an offer that still holds can be extended.',
});

const extendedAlready = new Refusal('conflict', 'EXTENDED_ALREADY', {
  cs: 'Nabídka se prodlužuje jen jednou. Pak se dá nabídnout znovu.',
  en: 'An offer is extended once only. It can be offered anew afterwards.',
});

/** The provider holds an offered place two working days longer, once. */
@Injectable()
export class ExtendOffer {
  constructor(
    private readonly commands: HandoverCommands,
    private readonly places: HandoverPlaces,
    private readonly desk: HoldDesk,
    private readonly moves: HandoverMoves,
    private readonly notes: HandoverNotes,
  ) {}

  /** Refusals: NOT_FOUND, NO_OFFER, EXTENDED_ALREADY, HOLD_GONE, KEY_USED. */
  async run(ctx: RequestContext, command: HandoverCommand): Promise<{ handoverId: string } | Refusal> {
    const as = { side: 'provider', operation: 'handover.extendOffer' } as const;
    return this.commands.run(ctx, command, as, (tx, handover) => this.inside(tx, handover));
  }

  /** In the caller's transaction, which has locked the row. Refusals: NO_OFFER, EXTENDED_ALREADY, HOLD_GONE. */
  async inside(tx: Transaction, handover: HandoverEntity): Promise<HandoverEntity | Refusal> {
    const ends = handover.offerExpiresAt;
    if (handover.state !== 'offered' || !ends || !this.places.isAhead(ends)) return noOffer;
    if (handover.offerExtended) return extendedAlready;
    const lastDay = new Date(ends.getTime() - 1);
    const expiresAt = this.places.holdEnd(lastDay);
    const hold = handover.offerUnitId ? await this.desk.extend(tx, holderOf(handover), expiresAt) : null;
    if (isRefusal(hold)) return hold;
    handover.offerExpiresAt = expiresAt;
    handover.offerExtended = true;
    this.moves.setDeadline(handover, lastDay);
    return this.notes.write(tx, handover, { act: 'extendOffer', by: 'provider', told: 'update' });
  }
}
