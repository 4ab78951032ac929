import { Injectable } from '@nestjs/common';
import { HoldDesk } from '@navaz/capacity';
import { Clock, isRefusal, Refusal } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import type { HandoverEntity } from '../entities/handover.entity.js';
import { HandoverMoves } from '../move-handover/handover-moves.service.js';
import { HandoverNotes } from './handover-notes.service.js';
import { HandoverPlaces, holderOf } from './handover-places.service.js';
import { Messages } from './messages.service.js';

const noOffer = new Refusal('conflict', 'NO_OFFER', {
  cs: 'Prodloužit jde jen nabídku, která ještě platí.',
  en: 'Only an offer that still holds can be extended.',
});

const extendedAlready = new Refusal('conflict', 'EXTENDED_ALREADY', {
  cs: 'Nabídka se prodlužuje jen jednou. Pak se dá nabídnout znovu.',
  en: 'An offer is extended once only. It can be offered anew afterwards.',
});

const nothingHeld = new Refusal('conflict', 'NO_OFFER', {
  cs: 'Potvrdit jde jen místo, které jste nabídli nebo které je potvrzené.',
  en: 'Only a place that is offered or confirmed can be confirmed again.',
});

/**
 * What a service says of a place it has promised, here, by a link or by phone: that it holds it longer, or that it holds
 * still. In the caller's transaction, which has locked the row.
 */
@Injectable()
export class PromisedPlace {
  constructor(
    private readonly places: HandoverPlaces,
    private readonly desk: HoldDesk,
    private readonly messages: Messages,
    private readonly moves: HandoverMoves,
    private readonly notes: HandoverNotes,
    private readonly clock: Clock,
  ) {}

  /** Two working days longer, once. Refusals: NO_OFFER, EXTENDED_ALREADY, HOLD_GONE. */
  async extend(tx: Transaction, handover: HandoverEntity): Promise<HandoverEntity | Refusal> {
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

  /**
   * Where the release was moved the hold moves now, if it did not then. Refusals: NO_OFFER, those of moving a place (NO_ROOM
   * …: say that it does not hold, or take it back).
   */
  async confirmAgain(tx: Transaction, handover: HandoverEntity): Promise<HandoverEntity | Refusal> {
    if (handover.state !== 'offered' && handover.state !== 'confirmed') return nothingHeld;
    if (handover.offerUnitId && handover.offerFrom) {
      const moved = await this.desk.move(tx, holderOf(handover), handover.offerFrom);
      if (isRefusal(moved)) return moved;
      handover.offerUnitId = moved.unitId;
    }
    if (handover.questionTo === 'provider') handover.questionTo = await this.messages.writtenTo(tx, handover);
    if (handover.state === 'confirmed') {
      handover.confirmedAgainOn = this.clock.today();
      this.moves.setDeadline(handover, this.clock.now());
    }
    return this.notes.write(tx, handover, { act: 'confirmAgain', by: 'provider', told: 'update' });
  }
}
