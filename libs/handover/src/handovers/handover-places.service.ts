import { Injectable } from '@nestjs/common';
import { HoldDesk, WaitingList, type HandoverHolder, type WaitingReason } from '@navaz/capacity';
import { addDays, addWorkingDays, Clock, isRefusal, pragueDay, startOfPragueDay, type Refusal } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import type { HandoverEntity } from '../entities/handover.entity.js';

/** Working days an offered place waits to be confirmed. */
export const heldWorkingDays = 2;

/** A handover as the holder of a place; the room of places knows nothing else of it. */
export const holderOf = (handover: { readonly id: string }): HandoverHolder => ({ kind: 'handover', id: handover.id });

/** Places and waiting lists of handovers: every end gives back what it held. */
@Injectable()
export class HandoverPlaces {
  constructor(
    private readonly desk: HoldDesk,
    private readonly list: WaitingList,
    private readonly clock: Clock,
  ) {}

  /** The end of the last of so many working days from a moment's day, from today by default, as an instant. */
  holdEnd(from = this.clock.now()): Date {
    return startOfPragueDay(addDays(addWorkingDays(pragueDay(from), heldWorkingDays), 1));
  }

  /** Whether a moment is still to come. */
  isAhead(moment: Date): boolean {
    return moment > this.clock.now();
  }

  /** Locks the places of several handovers in the one order for everybody. */
  async lock(tx: Transaction, handovers: readonly { readonly id: string }[]): Promise<void> {
    await this.desk.lockFor(tx, handovers.map(holderOf));
  }

  /** Gives the place back and leaves the waiting list: before arrival it was let go, after it the person left. */
  async release(tx: Transaction, handover: HandoverEntity): Promise<void> {
    await this.desk.release(tx, holderOf(handover), handover.arrivedOn === null ? 'let_go' : 'left');
    await this.list.leave(tx, holderOf(handover));
    handover.offerUnitId = null;
    handover.offerFrom = null;
    handover.offerExpiresAt = null;
    handover.offerExtended = false;
  }

  /**
   * Who arrives lives in the place that was held. Of whoever did not come it went to others: who is here now takes one
   * again, one like it where there is one. Where none is left the arrival is true all the same, and the unit's next
   * statement will say so. Refusals: those of {@link HoldDesk.occupy}.
   */
  async occupy(tx: Transaction, handover: HandoverEntity): Promise<Refusal | null> {
    if (handover.state === 'not_arrived') await this.takeAgain(tx, handover);
    if (!handover.offerUnitId) return null;
    const lives = await this.desk.occupy(tx, holderOf(handover));
    return isRefusal(lives) ? lives : null;
  }

  private async takeAgain(tx: Transaction, handover: HandoverEntity): Promise<void> {
    if (!handover.recipientServiceId) return;
    const holder = holderOf(handover);
    const wanted = {
      serviceId: handover.recipientServiceId,
      from: this.clock.today(),
      holder,
      expiresAt: this.holdEnd(),
    };
    const like = await this.desk.take(tx, { ...wanted, characteristics: await this.desk.lastAsked(tx, holder) });
    const taken = isRefusal(like) ? await this.desk.take(tx, { ...wanted, characteristics: [] }) : like;
    if (isRefusal(taken)) return;
    handover.offerUnitId = taken.unitId;
    await this.desk.firm(tx, holder);
  }

  /** Its place in the service's line, 1 first; null where it does not wait, or the service keeps no places. */
  async positionOf(tx: Transaction, handover: HandoverEntity): Promise<number | null> {
    return handover.state === 'waitlisted' ? this.list.position(tx, holderOf(handover)) : null;
  }

  /** Gives the place back and waits for one like it. A unit without places keeps no list, and waits all the same. */
  async wait(tx: Transaction, handover: HandoverEntity, reason: WaitingReason): Promise<Refusal | null> {
    const from = handover.offerFrom ?? handover.releaseEarliest ?? this.clock.today();
    await this.release(tx, handover);
    if (!handover.recipientServiceId) return null;
    const holder = holderOf(handover);
    const characteristics = await this.desk.lastAsked(tx, holder);
    await this.list.join(tx, { serviceId: handover.recipientServiceId, holder, reason, from, characteristics });
    return null;
  }
}
