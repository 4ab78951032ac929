import { Injectable } from '@nestjs/common';
import { Clock, isRefusal, type Refusal } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import { unitNotFound } from '../capacity.refusals.js';
import { leastFree } from '../compute-places/count-places.js';
import { unitsForStay } from '../places-sql.js';
import type { UnitAnswer } from '../places.js';
import { statementOf, unitAnswer, type UnitRow } from '../unit-row.js';
import { noMatchingPlace, noRoom, notPromisable } from './hold.refusals.js';
import type { FoundPlace, Stay } from './hold-store.js';

/** Which "no" of several units says most about what to do next. */
const telling = ['NO_MATCHING_PLACE', 'NOT_PROMISABLE', 'NO_ROOM'];

const bestRefusal = (refusals: readonly Refusal[]): Refusal =>
  refusals.toSorted((one, other) => telling.indexOf(one.code) - telling.indexOf(other.code))[0] ?? unitNotFound;

/** Whether numbers decide on that day; closures, seasons, runs, the end of a statement and the horizon come first. */
const countsThen = ({ because }: UnitAnswer): boolean => because === 'stated' || because === 'promised_ahead';

/** Finds a place that can be promised. */
@Injectable()
export class RoomFinder {
  constructor(private readonly clock: Clock) {}

  /**
   * One place in one of the units for the whole stay, with all characteristics on the same slot: the wished one where
   * it is free then, else units by name and the slot with the fewest other qualities. To be promised, the caller holds
   * the units' locks.
   * Refusals: NO_MATCHING_PLACE, NOT_PROMISABLE, NO_ROOM; NOT_FOUND without a unit.
   */
  async find(
    tx: Transaction,
    unitIds: readonly string[],
    stay: Stay,
    characteristics: readonly string[],
    wished: Pick<FoundPlace, 'unitId' | 'slotId'> | null = null,
  ): Promise<FoundPlace | Refusal> {
    const refusals: Refusal[] = [];
    const units = await this.units(tx, unitIds, stay);
    const isWished = (unit: UnitRow): number => (unit.unit_id === wished?.unitId ? 0 : 1);
    for (const unit of units.toSorted((one, other) => isWished(one) - isWished(other))) {
      const found = await this.inUnit(tx, unit, stay, characteristics, wished?.slotId ?? null);
      if (!isRefusal(found)) return found;
      refusals.push(found);
    }
    return bestRefusal(refusals);
  }

  /** The units in use with all that is known of them during a stay. */
  async units(tx: Transaction, unitIds: readonly string[], stay: Stay): Promise<UnitRow[]> {
    return tx.query<UnitRow>(unitsForStay, [unitIds, this.clock.today(), stay.from, stay.until]);
  }

  private async inUnit(
    tx: Transaction,
    unit: UnitRow,
    stay: Stay,
    characteristics: readonly string[],
    wishedSlot: string | null,
  ): Promise<FoundPlace | Refusal> {
    const now = this.clock.now();
    const answer = unitAnswer(unit, stay.from, now);
    const said = statementOf(unit);
    if (answer.state === 'unknown' || !said) return notPromisable(answer.because);
    if (!countsThen(answer) || leastFree(said, unit.held, stay, now) === 0) return noRoom(answer.because);
    const place = { serviceId: unit.service_id, unitId: unit.unit_id };
    const [slots] = await tx.query<{ numbered: boolean; slot_id: string | null }>(
      `select exists (select from capacity.slot where unit_id = $1 and retired_at is null) as numbered,
         (select s.id from capacity.slot s
          where s.unit_id = $1 and s.retired_at is null and s.characteristics @> $2 and not exists (
            select from capacity.hold h
            where h.slot_id = s.id and h.released_at is null and h.during && daterange($3, $4))
          order by s.id is distinct from $5, exists (select from capacity.hold h where h.slot_id = s.id and h.release_reason = 'counted'
              and h.left_at is null and h.during && daterange($3, $4)),
            cardinality(s.characteristics), s.number limit 1) as slot_id`,
      [unit.unit_id, characteristics, stay.from, stay.until, wishedSlot],
    );
    if (slots?.slot_id) return { ...place, slotId: slots.slot_id };
    if (characteristics.length > 0) return noMatchingPlace;
    return slots?.numbered ? noRoom(answer.because) : { ...place, slotId: null };
  }
}
