import { Injectable } from '@nestjs/common';
import { addDays, Clock, systemContext } from '@navaz/kernel';
import { Database, type Transaction } from '@navaz/platform';
import { PlaceOpened } from '../capacity.events.js';
import { unitsForStay } from '../places-sql.js';
import { opensOn, type UnitRow } from '../unit-row.js';

/** Units looked at in one step. */
const stepOf = 200;

/** A unit somebody waits for, and the days from which its places are needed. */
interface AwaitedUnit {
  readonly unitId: string;
  readonly days: readonly string[];
}

/**
 * What opens because a day has come, though nobody says anything: a pause, a season or a break between runs is over, or
 * the day somebody waits for is near enough to be promised.
 */
@Injectable()
export class DaysThatOpen {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Tells of every unit that opens today and that somebody waits for; answers how many those are. */
  async tell(correlationId: string): Promise<number> {
    const ctx = systemContext(correlationId);
    let told = 0;
    for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
      const units = await this.database.transaction(ctx, (tx) => this.awaited(tx, after));
      told += await this.database.transaction(ctx, (tx) => this.tellOf(tx, units));
      const last = units.at(-1);
      if (!last || units.length < stepOf) return told;
      after = last.unitId;
    }
  }

  private async awaited(tx: Transaction, after: string): Promise<AwaitedUnit[]> {
    return tx.query<AwaitedUnit>(
      `select u.id as "unitId", array_agg(distinct w.from_day::text) as days
       from capacity.waiting_entry w join capacity.unit u on u.service_id = w.service_id
       where w.left_at is null and (w.unit_id is null or w.unit_id = u.id) and u.retired_at is null and u.id > $1::uuid
       group by u.id order by u.id limit $2`,
      [after, stepOf],
    );
  }

  private async tellOf(tx: Transaction, awaited: readonly AwaitedUnit[]): Promise<number> {
    const today = this.clock.today();
    const daysOf = new Map(awaited.map(({ unitId, days }) => [unitId, days]));
    // As of yesterday, so that a pause whose last day that was is still among them.
    const yesterday = addDays(today, -1);
    const units = await tx.query<UnitRow>(unitsForStay, [[...daysOf.keys()], yesterday, yesterday, null]);
    const opening = units.filter((unit) => {
      const comesNear = addDays(today, unit.booking_horizon_days);
      return opensOn(unit, today) || (daysOf.get(unit.unit_id) ?? []).includes(comesNear);
    });
    for (const unit of opening) tx.publish(new PlaceOpened(unit.service_id, unit.unit_id));
    return opening.length;
  }
}
