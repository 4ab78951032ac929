import { Injectable } from '@nestjs/common';
import { HoldDesk, WaitingList, type Hold, type SlotCharacteristic, type WaitingReason } from '@navaz/capacity';
import { Clock, isRefusal, type Refusal } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import { arrivalRefusal } from '../arrival-faults.js';
import { EnquiryHolds } from '../enquiries/enquiry-holds.service.js';
import type { HandoverEntity } from '../entities/handover.entity.js';
import { waiting } from '../handover.reasons.js';
import { reasonMissing } from '../handover.refusals.js';
import { HandoverMoves } from '../move-handover/handover-moves.service.js';
import { Outcomes, type OutcomeSaid } from '../reports/outcomes.service.js';
import type { Side } from '../side.js';
import { HandoverPlaces, holderOf } from './handover-places.service.js';
import { Meetings } from './meetings.service.js';
import { NamedConditions } from './named-conditions.service.js';
import type { Reasoned } from './reasoned-command.js';
import { RecipientReading } from './recipient-facts.service.js';
import { Sentences } from './sentences.service.js';

/** A place that is offered. */
export interface Place {
  /** Calendar days; absent: from the earliest release on, without a known end. */
  readonly from?: string | null;
  readonly until?: string | null;
  readonly unitId?: string | null;
  readonly characteristics?: readonly SlotCharacteristic[] | null;
}

/** Why a service declines; with `condition_not_met` it says which of the conditions of the request. */
export interface Declining extends Reasoned {
  readonly conditionId?: string | null;
}

/** How a stay or a service ended, and what was reached. */
export interface Closing extends Reasoned {
  readonly outcomes?: readonly OutcomeSaid[] | null;
}

const isWaitingReason = (reason: string): reason is WaitingReason => waiting.some(({ code }) => code === reason);

/**
 * What the provider's side does with a request, whether somebody of it does it here, by a link, or the sender writes down
 * what was said by phone. In the caller's transaction, which has locked the row. `writer`: whose words a sentence is in.
 */
@Injectable()
export class ProviderMoves {
  constructor(
    private readonly places: HandoverPlaces,
    private readonly desk: HoldDesk,
    private readonly enquiryHolds: EnquiryHolds,
    private readonly list: WaitingList,
    private readonly meetings: Meetings,
    private readonly recipients: RecipientReading,
    private readonly conditions: NamedConditions,
    private readonly sentences: Sentences,
    private readonly outcomes: Outcomes,
    private readonly moves: HandoverMoves,
    private readonly clock: Clock,
  ) {}

  /**
   * Held for this handover until the end of the second working day; one that was held for the enquiry it came of passes to
   * it. Refusals: NOT_NOW, those of taking a place (NO_ROOM, NOT_PROMISABLE, NO_MATCHING_PLACE …).
   */
  async offer(tx: Transaction, handover: HandoverEntity, place: Place): Promise<HandoverEntity | Refusal> {
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

  /**
   * It waits, or a place it offered does not hold, which puts it back on the list. With that place goes what was said of it:
   * where to come to, and that it holds still. Refusals: NOT_NOW, REASON_NOT_IN_LIST.
   */
  async wait(tx: Transaction, handover: HandoverEntity, reason: string): Promise<HandoverEntity | Refusal> {
    if (!isWaitingReason(reason)) return reasonMissing;
    const held = handover.state === 'offered' || handover.state === 'confirmed';
    const waits = await this.places.wait(tx, handover, reason);
    if (isRefusal(waits)) return waits;
    if (held) {
      await this.meetings.cancelArrivalBefore(tx, handover.id, null);
      handover.confirmedAgainOn = null;
    }
    return this.moves.apply(tx, handover, held ? 'placeDoesNotHold' : 'putOnWaitingList', 'provider', { reason });
  }

  /** Refusals: NOT_NOW, REASON_NOT_IN_LIST, INVALID_INPUT (the condition, the sentence). */
  async decline(
    tx: Transaction,
    handover: HandoverEntity,
    said: Declining,
    writer: Side,
  ): Promise<HandoverEntity | Refusal> {
    const facts = await this.recipients.of(tx, handover, this.clock.today());
    const sentence = await this.sentences.besideReason(tx, handover, writer, said);
    // Only beside what is not refused anyway: that one may be named tells its answer.
    const unnamed = isRefusal(sentence) ? sentence : await this.conditions.refusal(tx, handover, writer, said);
    handover.providerReason = said.reason;
    handover.unmetConditionId = said.conditionId ?? null;
    const moved = await this.moves.apply(tx, handover, 'decline', 'provider', {
      reason: said.reason,
      // What is not known any more is held to the stricter list.
      registered: facts?.registered ?? true,
    });
    if (isRefusal(moved)) return moved;
    if (unnamed) return unnamed;
    if (sentence && !isRefusal(sentence)) await this.sentences.keep(tx, handover, writer, 'sentence', sentence);
    await this.places.release(tx, handover);
    return moved;
  }

  /** Refusals: NOT_NOW, INVALID_INPUT, TOO_LATE_TO_ARRIVE. */
  async arrive(tx: Transaction, handover: HandoverEntity, on: string): Promise<HandoverEntity | Refusal> {
    const refused = arrivalRefusal(handover, on, this.clock.today()) ?? (await this.places.occupy(tx, handover));
    if (refused) return refused;
    handover.arrivedOn = on;
    return this.moves.apply(tx, handover, handover.state === 'not_arrived' ? 'arriveLater' : 'arrive', 'provider');
  }

  /** Refusals: NOT_NOW, REASON_NOT_IN_LIST. */
  async miss(tx: Transaction, handover: HandoverEntity, reason: string | null): Promise<HandoverEntity | Refusal> {
    await this.places.release(tx, handover);
    handover.providerReason = reason;
    return this.moves.apply(tx, handover, 'doNotArrive', 'provider', { reason });
  }

  /** Of an offered or confirmed place, or of a stay. Refusals: NOT_NOW, REASON_NOT_IN_LIST. */
  async withdraw(tx: Transaction, handover: HandoverEntity, reason: string): Promise<HandoverEntity | Refusal> {
    await this.places.release(tx, handover);
    handover.providerReason = reason;
    return this.moves.apply(tx, handover, 'withdrawPlace', 'provider', { reason });
  }

  /** Refusals: NOT_NOW, REASON_NOT_IN_LIST, INVALID_INPUT (the sentence, an outcome), NOT_ARRIVED. */
  async close(
    tx: Transaction,
    handover: HandoverEntity,
    said: Closing,
    writer: Side,
  ): Promise<HandoverEntity | Refusal> {
    const sentence = await this.sentences.besideReason(tx, handover, writer, said);
    if (isRefusal(sentence)) return sentence;
    if (said.outcomes?.length) {
      const refused = await this.outcomes.keep(tx, handover, { month: 0, outcomes: said.outcomes });
      if (isRefusal(refused)) return refused;
    }
    if (sentence) await this.sentences.keep(tx, handover, writer, 'sentence', sentence);
    await this.places.release(tx, handover);
    handover.providerReason = said.reason;
    return this.moves.apply(tx, handover, 'close', 'provider', { reason: said.reason });
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
