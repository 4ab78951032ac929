import { Injectable } from '@nestjs/common';
import { HoldDesk, WaitingList, type Hold, type SlotCharacteristic } from '@navaz/capacity';
import { Clock, isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import { EnquiryHolds } from '../enquiries/enquiry-holds.service.js';
import type { HandoverEntity } from '../entities/handover.entity.js';
import { HandoverCommands, type HandoverCommand } from '../handovers/handover-commands.service.js';
import { HandoverPlaces, holderOf } from '../handovers/handover-places.service.js';
import { HandoverMoves } from '../move-handover/handover-moves.service.js';

/** A place that is offered. */
export interface Place {
  /** Calendar days; absent: from the earliest release on, without a known end. */
  readonly from?: string | null;
  readonly until?: string | null;
  readonly unitId?: string | null;
  readonly characteristics?: readonly SlotCharacteristic[] | null;
}

/** An offer of a place. */
export type PlaceOffered = HandoverCommand & Place;

/**
 * The provider offers a place; it is held for this handover until the end of the second working day. One it held for the
 * enquiry the handover came of passes to it.
 */
@Injectable()
export class OfferPlace {
  constructor(
    private readonly commands: HandoverCommands,
    private readonly places: HandoverPlaces,
    private readonly desk: HoldDesk,
    private readonly enquiryHolds: EnquiryHolds,
    private readonly list: WaitingList,
    private readonly moves: HandoverMoves,
    private readonly clock: Clock,
  ) {}

  /** Refusals: NOT_FOUND, NOT_NOW, those of taking a place (NO_ROOM, NOT_PROMISABLE, NO_MATCHING_PLACE …), KEY_USED. */
  async run(ctx: RequestContext, input: PlaceOffered): Promise<{ handoverId: string } | Refusal> {
    const as = { side: 'provider', operation: 'handover.offer' } as const;
    return this.commands.run(ctx, input, as, (tx, handover) => this.within(tx, handover, input));
  }

  /** The same in the caller's transaction, which has locked the row. Refusals: NOT_NOW, those of taking a place. */
  async within(tx: Transaction, handover: HandoverEntity, place: Place): Promise<HandoverEntity | Refusal> {
    const expiresAt = this.places.holdEnd();
    const from = place.from ?? handover.releaseEarliest ?? this.clock.today();
    const hold = await this.take(tx, handover, place, from, expiresAt);
    if (isRefusal(hold)) return hold;
    handover.offerFrom = hold?.from ?? from;
    handover.offerExpiresAt = expiresAt;
    handover.offerUnitId = hold?.unitId ?? null;
    handover.offerExtended = false;
    const moved = await this.moves.apply(tx, handover, 'offer', 'provider');
    if (!isRefusal(moved)) await this.list.leave(tx, holderOf(handover));
    return moved;
  }

  /** A unit of the directory, and a service that keeps no places, offer without one to hold. */
  private async take(
    tx: Transaction,
    handover: HandoverEntity,
    place: Place,
    from: string,
    expiresAt: Date,
  ): Promise<Hold | null | Refusal> {
    if (!handover.recipientServiceId) return null;
    const passed = await this.enquiryHolds.passTo(tx, handover, {
      from: place.from ?? null,
      asHeld: !place.until && !place.unitId && !place.characteristics?.length,
      expiresAt,
    });
    if (passed) return passed;
    const hold = await this.desk.take(tx, {
      serviceId: handover.recipientServiceId,
      unitId: place.unitId ?? null,
      from,
      until: place.until ?? null,
      characteristics: place.characteristics ?? [],
      holder: holderOf(handover),
      expiresAt,
    });
    const keepsNoPlaces = isRefusal(hold) && hold.kind === 'not_found' && !place.unitId;
    return keepsNoPlaces ? null : hold;
  }
}
