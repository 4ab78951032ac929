import { Injectable } from '@nestjs/common';
import { Clock } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import { PlaceOpened, UnitOvercommitted } from '../capacity.events.js';
import { countPlaces, isActive, isOnDay } from '../compute-places/count-places.js';
import { statementOf, type UnitRow } from '../unit-row.js';
import { HeldPlaces } from './held-places.js';
import { HoldStore } from './hold-store.js';
import { RoomFinder } from './room-finder.js';

/** How a unit stands: what is free today, and for whom places are held on days with more promised than there are. */
export interface Standing {
  readonly free: number;
  readonly overcommitted: ReadonlySet<string>;
}

/**
 * What a statement does to holds. It is never refused because of them: it takes into its numbers those who live there
 * already, and where it leaves fewer places than are promised, everybody concerned is told.
 */
@Injectable()
export class StatementEffects {
  constructor(
    private readonly clock: Clock,
    private readonly held: HeldPlaces,
    private readonly store: HoldStore,
    private readonly room: RoomFinder,
  ) {}

  /** How the unit stands before the statement. The caller holds the unit against takers. */
  async before(tx: Transaction, unitId: string): Promise<Standing> {
    return this.standing(tx, await this.unit(tx, unitId));
  }

  /** What "still true" says today: the last word, less what was taken since. Null where nothing was stated. */
  async stillFree(tx: Transaction, unitId: string): Promise<number | null> {
    const unit = await this.unit(tx, unitId);
    const said = unit && statementOf(unit);
    return said && countPlaces(said, unit.held, this.clock.today(), this.clock.now()).free;
  }

  /** After the statement: counts who lives there, and tells what opened and what no longer fits. */
  async follow(tx: Transaction, unitId: string, before: Standing): Promise<void> {
    const said = await this.unit(tx, unitId);
    if (!said?.as_of) return;
    await this.store.count(tx, unitId, said.counted_from ?? said.as_of, this.clock.now());
    const after = await this.standing(tx, await this.unit(tx, unitId));
    if (after.free > before.free) tx.publish(new PlaceOpened(said.service_id, unitId));
    // Machines repeat themselves; people are told once.
    const newly = [...after.overcommitted].filter((id) => !before.overcommitted.has(id));
    if (newly.length > 0) tx.publish(new UnitOvercommitted(unitId, said.service_id, newly));
  }

  private async unit(tx: Transaction, unitId: string): Promise<UnitRow | null> {
    const [unit] = await this.room.units(tx, [unitId], { from: this.clock.today(), until: null });
    return unit ?? null;
  }

  private async standing(tx: Transaction, unit: UnitRow | null): Promise<Standing> {
    const said = unit && statementOf(unit);
    if (!said) return { free: 0, overcommitted: new Set() };
    const [now, today] = [this.clock.now(), this.clock.today()];
    const active = unit.held.filter((hold) => isActive(hold, now));
    const turns = new Set([today, ...active.map((hold) => hold.from).filter((day) => day > today)]);
    const tooMany = [...turns].filter((day) => countPlaces(said, unit.held, day, now).overcommitted);
    const holders = tooMany.length === 0 ? [] : await this.held.holders(tx, unit.unit_id, now);
    const concerned = holders.filter((hold) => tooMany.some((day) => isOnDay(hold, day)));
    return {
      free: said.validUntil < now ? 0 : countPlaces(said, unit.held, today, now).free,
      overcommitted: new Set(concerned.map((hold) => hold.holderId)),
    };
  }
}
