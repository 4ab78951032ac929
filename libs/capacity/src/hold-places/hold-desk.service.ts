import { Injectable } from '@nestjs/common';
import { addDays, Clock, daysBetween, Fault, isRefusal, type Refusal } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import { HoldExpired, PlaceOpened } from '../capacity.events.js';
import { unitNotFound } from '../capacity.refusals.js';
import { alreadyHeld, endsBeforeItBegins, holdGone, holdNotFirm, holdOccupied } from '../holds/hold.refusals.js';
import { HeldPlaces } from '../holds/held-places.js';
import { checkEnd } from '../holds/hold-limits.js';
import { HoldStore, type EndedHold, type Stay } from '../holds/hold-store.js';
import type { HandoverHolder, Hold, Holder, WantedPlace } from '../holds/holder.js';
import { RoomFinder } from '../holds/room-finder.js';
import type { SlotCharacteristic } from '../slot-characteristics.js';

const stayOf = (from: string, until: string | null): Stay => ({
  from,
  until: until === null ? null : addDays(until, 1),
});

/**
 * Holds places for opaque holders: a handover, or an enquiry's code. Everything runs in the caller's transaction, and
 * the caller has asked whether it may. Each act locks the unit first; `lockFor` before acts on several holders keeps
 * two such transactions from waiting for each other. Nothing here writes to the trail of acts: the caller's act does.
 */
@Injectable()
export class HoldDesk {
  constructor(
    private readonly clock: Clock,
    private readonly held: HeldPlaces,
    private readonly store: HoldStore,
    private readonly room: RoomFinder,
  ) {}

  /** Locks the units of all these holders' places at once, in one order for everybody. */
  async lockFor(tx: Transaction, holders: readonly Holder[]): Promise<void> {
    const locked = new Set<string>();
    // A place may have moved to another unit while this waited for the first one.
    for (;;) {
      const units = (await this.held.unitsOf(tx, holders)).filter((id) => !locked.has(id));
      if (units.length === 0) return;
      await this.store.lockUnitsById(tx, units);
      for (const id of units) locked.add(id);
    }
  }

  /**
   * Takes one place tentatively, after ending what has expired there. Places stated free less those held since.
   * Refusals: NOT_FOUND (no such unit in use), NO_ROOM, NOT_PROMISABLE, NO_MATCHING_PLACE, ALREADY_HELD,
   * ENDS_BEFORE_IT_BEGINS, END_IN_THE_PAST, HELD_TOO_LONG (enquiries: two working days).
   */
  async take(tx: Transaction, wanted: WantedPlace): Promise<Hold | Refusal> {
    const now = this.clock.now();
    const { holder, characteristics, expiresAt } = wanted;
    const until = wanted.until ?? null;
    if (until !== null && until < wanted.from) return endsBeforeItBegins;
    const wrong = checkEnd(holder, now, expiresAt, now);
    if (wrong) return wrong;
    const before = await this.held.unitsOf(tx, [holder]);
    const units = await this.store.lockUnits(tx, wanted.serviceId, wanted.unitId ?? null, before);
    if (units.length === 0) return unitNotFound;
    this.tellExpired(tx, await this.store.closeExpired(tx, [...new Set([...units, ...before])], now));
    if (await this.held.active(tx, holder, now)) return alreadyHeld;
    const stay = stayOf(wanted.from, until);
    const place = await this.room.find(tx, units, stay, characteristics);
    if (isRefusal(place)) return place;
    const added = { ...place, stay, characteristics, holder, firmness: 'tentative', expiresAt } as const;
    if (!(await this.store.add(tx, added, now))) return alreadyHeld;
    return this.taken(tx, holder, now);
  }

  /** The hold ends only when somebody says so. Firm already: the same answer. Refusal: HOLD_GONE. */
  async firm(tx: Transaction, holder: HandoverHolder): Promise<Hold | Refusal> {
    const now = this.clock.now();
    const hold = await this.locked(tx, holder, now);
    if (!hold) return holdGone;
    await this.store.makeFirm(tx, hold.id);
    return { ...hold, firmness: 'firm', expiresAt: null };
  }

  /** Another end of a tentative hold; how often is the caller's rule. Refusals: HOLD_GONE, those of an end in `take`. */
  async extend(tx: Transaction, holder: Holder, expiresAt: Date): Promise<Hold | Refusal> {
    const now = this.clock.now();
    const hold = await this.locked(tx, holder, now);
    if (!hold) return holdGone;
    if (hold.firmness === 'firm') return hold;
    const wrong = checkEnd(holder, hold.takenAt, expiresAt, now);
    if (wrong) return wrong;
    await this.store.setEnd(tx, hold.id, expiresAt);
    return { ...hold, expiresAt };
  }

  /**
   * An enquiry became a handover: the same place, with an end of its own. Refusals: HOLD_GONE, ALREADY_HELD where the
   * handover holds a place, END_IN_THE_PAST.
   */
  async pass(tx: Transaction, from: Holder, to: HandoverHolder, expiresAt: Date): Promise<Hold | Refusal> {
    const now = this.clock.now();
    const wrong = checkEnd(to, now, expiresAt, now);
    if (wrong) return wrong;
    await this.lockFor(tx, [from, to]);
    const hold = await this.locked(tx, from, now);
    if (!hold) return holdGone;
    return (await this.store.pass(tx, hold.id, to, expiresAt)) ? this.taken(tx, to, now) : alreadyHeld;
  }

  /**
   * Gives the place back: `let_go` before arrival, `left` after it, also where a statement has counted whoever lived
   * there. Why else is nobody's matter here. Nothing held is no refusal: null.
   */
  async release(tx: Transaction, holder: Holder, reason: 'let_go' | 'left'): Promise<Hold | null> {
    const now = this.clock.now();
    const hold = await this.locked(tx, holder, now);
    if (hold) {
      await this.store.release(tx, hold, reason, now);
      this.tellOpened(tx, [hold]);
      return hold;
    }
    const left = reason === 'left' ? await this.store.leave(tx, holder, now) : null;
    if (left) this.tellOpened(tx, [left]);
    return null;
  }

  /**
   * The same stay from another day on, in any unit of the service, as firm as before and until the same instant. Where
   * it is refused, the old days stay held. Refusals: HOLD_GONE, HOLD_OCCUPIED, NO_ROOM, NOT_PROMISABLE,
   * NO_MATCHING_PLACE.
   */
  async move(tx: Transaction, holder: HandoverHolder, from: string): Promise<Hold | Refusal> {
    const now = this.clock.now();
    const seen = await this.held.active(tx, holder, now);
    if (!seen) return holdGone;
    const units = await this.store.lockUnits(tx, seen.serviceId, null, [seen.unitId]);
    const hold = await this.held.active(tx, holder, now);
    if (!hold) return holdGone;
    if (hold.occupiedAt) return holdOccupied;
    if (hold.from === from) return hold;
    this.tellExpired(tx, await this.store.closeExpired(tx, units, now));
    const until = hold.until === null ? null : addDays(hold.until, daysBetween(hold.from, from));
    return this.moved(tx, hold, stayOf(from, until), units, now);
  }

  /**
   * Somebody lives there now. The place stays taken until a statement as of later says how many are free.
   * Refusals: HOLD_GONE, HOLD_NOT_FIRM.
   */
  async occupy(tx: Transaction, holder: HandoverHolder): Promise<Hold | Refusal> {
    const now = this.clock.now();
    const hold = await this.locked(tx, holder, now);
    if (!hold) return holdGone;
    if (hold.firmness !== 'firm') return holdNotFirm;
    if (hold.occupiedAt) return hold;
    await this.store.occupy(tx, hold, this.clock.today(), now);
    return this.taken(tx, holder, now);
  }

  /** The place held now; null where there is none, also past its end. */
  async of(tx: Transaction, holder: Holder): Promise<Hold | null> {
    return this.held.active(tx, holder, this.clock.now());
  }

  /** What was asked of the place the holder had last, also once it was given back; nothing where there was none. */
  async lastAsked(tx: Transaction, holder: Holder): Promise<readonly SlotCharacteristic[]> {
    return this.held.lastAsked(tx, holder);
  }

  /** The places several holders hold now, in no order; whoever holds none is left out. */
  async ofAll(tx: Transaction, holders: readonly Holder[]): Promise<readonly Hold[]> {
    return holders.length === 0 ? [] : this.held.activeOf(tx, holders, this.clock.now());
  }

  private async moved(tx: Transaction, hold: Hold, stay: Stay, units: readonly string[], now: Date) {
    // Its own place must not stand in its way, and must be back where there is no other.
    await tx.query('savepoint before_move');
    await this.store.release(tx, hold, 'moved', now);
    const place = await this.room.find(tx, units, stay, hold.characteristics, hold);
    if (isRefusal(place)) {
      await tx.query('rollback to savepoint before_move');
      return place;
    }
    await this.store.add(tx, { ...hold, ...place, stay }, now);
    this.tellOpened(tx, [hold]);
    return this.taken(tx, hold.holder, now);
  }

  private async locked(tx: Transaction, holder: Holder, now: Date): Promise<Hold | null> {
    await this.lockFor(tx, [holder]);
    return this.held.active(tx, holder, now);
  }

  private async taken(tx: Transaction, holder: Holder, now: Date): Promise<Hold> {
    const hold = await this.held.active(tx, holder, now);
    if (!hold) throw new Fault('A hold was not there after it was written.');
    return hold;
  }

  private tellExpired(tx: Transaction, expired: readonly EndedHold[]): void {
    for (const { holder } of expired) tx.publish(new HoldExpired(holder));
    this.tellOpened(tx, expired);
  }

  private tellOpened(tx: Transaction, holds: readonly Pick<EndedHold, 'serviceId' | 'unitId'>[]): void {
    const units = new Map(holds.map((hold) => [hold.unitId, hold.serviceId]));
    for (const [unitId, serviceId] of units) {
      tx.publish(new PlaceOpened(serviceId, unitId));
    }
  }
}
