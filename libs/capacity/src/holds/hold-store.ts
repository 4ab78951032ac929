import { Injectable } from '@nestjs/common';
import type { Transaction } from '@navaz/platform';
import type { Firmness, ReleaseReason } from '../hold.entity.js';
import type { Hold, Holder } from './holder.js';

/** A place found for a hold. */
export interface FoundPlace {
  readonly serviceId: string;
  readonly unitId: string;
  readonly slotId: string | null;
}

/** Days of a stay, `[from, until)`; null: no known end. */
export interface Stay {
  readonly from: string;
  readonly until: string | null;
}

/** A hold that no longer binds. */
export interface EndedHold {
  readonly serviceId: string;
  readonly unitId: string;
  readonly holder: Holder;
}

/**
 * The instant of what happens now to a unit's holds: later than the statement that counts, whatever the clocks of two
 * machines say, so that "since the statement" can be told; and never ahead of the database's own clock otherwise.
 */
const stamp = (now: string, unitId: string): string => `
  greatest(date_trunc('milliseconds', least(${now}::timestamptz, clock_timestamp())),
    (select date_trunc('milliseconds', max(s.as_of)) + interval '1 millisecond' from capacity.statement s
     where s.unit_id = ${unitId}))`;

const ended = `returning h.service_id as "serviceId", h.unit_id as "unitId",
  jsonb_build_object('kind', h.holder_kind, 'id', h.holder_id) as holder`;

/** The only statements that write holds. Everything is done under the lock of the hold's unit. */
@Injectable()
export class HoldStore {
  /** Locks units in use in the order of their ids, so that two who lock several wait instead of deadlocking. */
  async lockUnits(tx: Transaction, serviceId: string, unitId: string | null, more: readonly string[]) {
    const rows = await tx.query<{ id: string; offered: boolean }>(
      `select id, retired_at is null and service_id = $1 and ($2::uuid is null or id = $2) as offered
       from capacity.unit
       where (service_id = $1 and retired_at is null and ($2::uuid is null or id = $2)) or id = any($3::uuid[])
       order by id for no key update`,
      [serviceId, unitId, more],
    );
    return rows.filter((row) => row.offered).map((row) => row.id);
  }

  /** Locks units by id, in use or not, in the order of their ids. */
  async lockUnitsById(tx: Transaction, unitIds: readonly string[]): Promise<void> {
    await tx.query(`select id from capacity.unit where id = any($1::uuid[]) order by id for no key update`, [unitIds]);
  }

  /** Ends what has run out in these units, each at its own end; answers what ended. */
  async closeExpired(tx: Transaction, unitIds: readonly string[], now: Date): Promise<EndedHold[]> {
    return tx.query<EndedHold>(
      `update capacity.hold h set released_at = h.expires_at, release_reason = 'expired'
       where h.unit_id = any($1::uuid[]) and h.released_at is null and h.expires_at <= $2 ${ended}`,
      [unitIds, now],
    );
  }

  /** A new tentative hold; false where the holder got one elsewhere at the same moment. */
  async add(
    tx: Transaction,
    hold: FoundPlace & {
      readonly stay: Stay;
      readonly characteristics: readonly string[];
      readonly holder: Holder;
      readonly firmness: Firmness;
      readonly expiresAt: Date | null;
    },
    now: Date,
  ): Promise<boolean> {
    const rows = await tx.query(
      `insert into capacity.hold (service_id, unit_id, slot_id, during, characteristics, holder_kind, holder_id,
         firmness, taken_at, expires_at)
       values ($1, $2, $3, daterange($4, $5), $6, $7, $8, $9, ${stamp('$10', '$2')}, $11)
       on conflict (holder_kind, holder_id) where released_at is null do nothing returning id`,
      [
        hold.serviceId,
        hold.unitId,
        hold.slotId,
        hold.stay.from,
        hold.stay.until,
        hold.characteristics,
        hold.holder.kind,
        hold.holder.id,
        hold.firmness,
        now,
        hold.expiresAt,
      ],
    );
    return rows.length > 0;
  }

  /** From now on it ends only when somebody says so. */
  async makeFirm(tx: Transaction, id: string): Promise<void> {
    await tx.query(`update capacity.hold set firmness = 'firm', expires_at = null where id = $1`, [id]);
  }

  /** Another end of a tentative hold. */
  async setEnd(tx: Transaction, id: string, expiresAt: Date): Promise<void> {
    await tx.query(`update capacity.hold set expires_at = $2 where id = $1`, [id, expiresAt]);
  }

  /** The same place for another holder; false where that one holds a place already. */
  async pass(tx: Transaction, id: string, to: Holder, expiresAt: Date): Promise<boolean> {
    const rows = await tx.query(
      `update capacity.hold set holder_kind = $2, holder_id = $3, firmness = 'tentative', expires_at = $4
       where id = $1 and not exists (
         select from capacity.hold other
         where other.holder_kind = $2 and other.holder_id = $3 and other.released_at is null)
       returning id`,
      [id, to.kind, to.id, expiresAt],
    );
    return rows.length > 0;
  }

  /** The place is free again, for a reason that says nothing about whoever it was for. */
  async release(tx: Transaction, { id, unitId }: Hold, reason: ReleaseReason, now: Date): Promise<void> {
    await tx.query(
      `update capacity.hold set release_reason = $2, released_at = greatest(taken_at, ${stamp('$3', '$4')}) where id = $1`,
      [id, reason, now, unitId],
    );
  }

  /** Whoever a statement had counted went away; answers where, null where nobody was counted. */
  async leave(tx: Transaction, holder: Holder, now: Date): Promise<EndedHold | null> {
    const [row] = await tx.query<EndedHold>(
      `update capacity.hold h set left_at = ${stamp('$3', 'h.unit_id')}
       where h.holder_kind = $1 and h.holder_id = $2 and h.release_reason = 'counted' and h.left_at is null ${ended}`,
      [holder.kind, holder.id, now],
    );
    return row ?? null;
  }

  /** Somebody lives there now; who comes early has the days before, where the place was free. */
  async occupy(tx: Transaction, { id, unitId }: Hold, today: string, now: Date): Promise<void> {
    await tx.query(
      `update capacity.hold h set occupied_at = greatest(h.taken_at, ${stamp('$3', '$4')}),
         during = case when $2::date < lower(h.during) and not exists (
             select from capacity.hold other where other.slot_id = h.slot_id and other.id <> h.id
               and other.released_at is null and other.during && daterange($2::date, lower(h.during)))
           then daterange($2::date, upper(h.during)) else h.during end
       where h.id = $1`,
      [id, today, now, unitId],
    );
  }

  /** Takes those who live there into the numbers of a statement: their holds no longer bind a slot. */
  async count(tx: Transaction, unitId: string, asOf: Date, now: Date): Promise<void> {
    await tx.query(
      `update capacity.hold h set release_reason = 'counted', released_at = greatest(h.occupied_at, $3::timestamptz)
       where h.id in (
         select id from capacity.hold
         where unit_id = $1 and released_at is null and occupied_at <= $2
         order by id for update)`,
      [unitId, asOf, now],
    );
  }

  /**
   * Deletes what counting no longer needs: released over 30 days ago and before the statement that is counted
   * from; in any case after a leap year: no statement holds longer, and where one was repeated for longer, a place that
   * came back before is not offered until somebody states it. And who left a waiting list over 30 days ago.
   */
  async forget(tx: Transaction, now: Date): Promise<number> {
    const rows = await tx.query(
      `delete from capacity.hold h
       where h.released_at < $1::timestamptz - interval '366 days'
         or (h.released_at < $1::timestamptz - interval '30 days' and h.release_reason <> 'counted'
             and h.released_at < (select coalesce(first.as_of, s.as_of)
               from capacity.statement s left join capacity.statement first on first.id = s.continues
               where s.unit_id = h.unit_id order by s.as_of desc, s.recorded_at desc, s.id desc limit 1))
       returning h.id`,
      [now],
    );
    const gone = await tx.query(
      `delete from capacity.waiting_entry where left_at < $1::timestamptz - interval '30 days' returning id`,
      [now],
    );
    return rows.length + gone.length;
  }
}
