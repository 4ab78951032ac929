import { Injectable } from '@nestjs/common';
import { Clock, type FieldRefusal, type Refusal } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import { unitPromised } from '../capacity.refusals.js';
import { HeldPlaces } from '../holds/held-places.js';
import { HoldStore } from '../holds/hold-store.js';
import { Statements } from '../statements.js';
import { WaitingList } from '../wait-for-places/waiting-list.service.js';
import { placeHeld, statedMore } from './unit-draft.js';

/**
 * What was said and promised of a unit, asked before its owner makes it smaller or takes it away. A statement may
 * contradict promises, because it says how things are; an edit may not: nobody would be told. The caller holds the unit
 * against takers.
 */
@Injectable()
export class UnitPromises {
  constructor(
    private readonly clock: Clock,
    private readonly held: HeldPlaces,
    private readonly store: HoldStore,
    private readonly statements: Statements,
    private readonly list: WaitingList,
  ) {}

  /** What forbids the unit to have so many numbered places: the last word spoke of more, or one that would go is held. */
  async slotFaults(tx: Transaction, unitId: string, slotCount: number): Promise<FieldRefusal[]> {
    if (slotCount === (await this.statements.countSlots(tx, unitId))) return [];
    const said = await this.statements.last(tx, unitId);
    const numbers = (await this.held.holders(tx, unitId, this.clock.now())).map(({ slotNumber }) => slotNumber ?? 0);
    const highest = Math.max(0, ...numbers);
    return [
      ...(said && slotCount > 0 && slotCount < said.total ? [statedMore(said.total)] : []),
      ...(highest > slotCount ? [placeHeld(highest)] : []),
    ];
  }

  /**
   * UNIT_PROMISED while a place is held for somebody, or somebody waits whom no other unit could help. Who lives there
   * already is taken into the count and does not stand in the way: whoever closes a house talks to those in it.
   */
  async retireRefusal(tx: Transaction, unitId: string): Promise<Refusal | null> {
    const now = this.clock.now();
    await this.store.count(tx, unitId, now, now);
    const holders = await this.held.holders(tx, unitId, now);
    return holders.length > 0 || (await this.list.needs(tx, unitId)) ? unitPromised : null;
  }
}
