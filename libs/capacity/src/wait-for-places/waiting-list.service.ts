import { Injectable } from '@nestjs/common';
import { Clock, Fault, isRefusal, type Refusal } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import { serviceNotFound } from '../capacity.refusals.js';
import type { HolderKind } from '../hold.entity.js';
import type { Holder } from '../holds/holder.js';
import { RoomFinder } from '../holds/room-finder.js';
import type { SlotCharacteristic } from '../slot-characteristics.js';
import type { WaitingReason } from '../waiting-entry.entity.js';

/** One who is to wait. */
export interface NewEntry {
  readonly serviceId: string;
  /** Absent: any unit of the service. */
  readonly unitId?: string | null;
  readonly holder: Holder;
  /** Why, as a code about places. */
  readonly reason: WaitingReason;
  /** First day the place is needed. */
  readonly from: string;
  readonly characteristics?: readonly SlotCharacteristic[];
}

/** One who waits. */
export interface WaitingEntry {
  readonly serviceId: string;
  /** Null: any unit of the service. */
  readonly unitId: string | null;
  readonly holder: Holder;
  readonly reason: WaitingReason;
  readonly from: string;
  readonly characteristics: readonly SlotCharacteristic[];
  readonly joinedAt: Date;
}

interface EntryRow extends Omit<WaitingEntry, 'holder'> {
  readonly holderKind: HolderKind;
  readonly holderId: string;
  readonly line: string;
}

const columns = `w.service_id as "serviceId", w.unit_id as "unitId", w.holder_kind as "holderKind",
  w.holder_id as "holderId", w.reason, w.from_day::text as from, w.characteristics, w.joined_at as "joinedAt", w.line`;

const entryOf = ({ holderKind, holderId, line: _line, ...entry }: EntryRow): WaitingEntry => ({
  ...entry,
  holder: { kind: holderKind, id: holderId },
});

/** How many of those who wait are looked at in one step. */
const stepOf = 50;

/**
 * Who waits for a place of a service, in the order of joining. Everything runs in the caller's transaction, and the
 * caller has asked whether it may.
 */
@Injectable()
export class WaitingList {
  constructor(
    private readonly clock: Clock,
    private readonly room: RoomFinder,
  ) {}

  /**
   * Joins at the end. Who waits there already keeps the place in line; reason and day are taken over. Who waits
   * elsewhere leaves there. Refusal: NOT_FOUND, no such service or unit in use.
   */
  async join(tx: Transaction, entry: NewEntry): Promise<WaitingEntry | Refusal> {
    const { serviceId, unitId = null, holder, reason, from, characteristics = [] } = entry;
    // Held until the entry is there: nobody retires it in between.
    const units = await tx.query(
      `select 1 from capacity.unit where service_id = $1 and retired_at is null and ($2::uuid is null or id = $2)
       order by id limit 1 for key share`,
      [serviceId, unitId],
    );
    if (units.length === 0) return serviceNotFound;
    const kept = await tx.query(
      `update capacity.waiting_entry set reason = $6, from_day = $7
       where holder_kind = $1 and holder_id = $2 and left_at is null and service_id = $3
         and unit_id is not distinct from $4 and characteristics = $5 returning id`,
      [holder.kind, holder.id, serviceId, unitId, characteristics, reason, from],
    );
    if (kept.length === 0) {
      await this.leave(tx, holder);
      await tx.query(
        `insert into capacity.waiting_entry (service_id, unit_id, characteristics, holder_kind, holder_id, from_day,
           reason, joined_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (holder_kind, holder_id) where left_at is null do update set reason = excluded.reason`,
        [serviceId, unitId, characteristics, holder.kind, holder.id, from, reason, this.clock.now()],
      );
    }
    const joined = await this.of(tx, holder);
    if (!joined) throw new Fault('Who joined the waiting list is not on it.');
    return joined;
  }

  /** Waits no longer; who does not wait is left alone. */
  async leave(tx: Transaction, holder: Holder): Promise<void> {
    await tx.query(
      `update capacity.waiting_entry set left_at = $3 where holder_kind = $1 and holder_id = $2 and left_at is null`,
      [holder.kind, holder.id, this.clock.now()],
    );
  }

  /** Needs the place from another day on, and keeps the place in line. False for who does not wait. */
  async move(tx: Transaction, holder: Holder, from: string): Promise<boolean> {
    const moved = await tx.query(
      `update capacity.waiting_entry set from_day = $3
       where holder_kind = $1 and holder_id = $2 and left_at is null returning id`,
      [holder.kind, holder.id, from],
    );
    return moved.length > 0;
  }

  /** What the holder waits for; null for who does not wait. */
  async of(tx: Transaction, holder: Holder): Promise<WaitingEntry | null> {
    const [row] = await tx.query<EntryRow>(
      `select ${columns} from capacity.waiting_entry w
       where w.holder_kind = $1 and w.holder_id = $2 and w.left_at is null`,
      [holder.kind, holder.id],
    );
    return row ? entryOf(row) : null;
  }

  /** Place in line, 1 first, among those who may get the same unit; null for who does not wait. */
  async position(tx: Transaction, holder: Holder): Promise<number | null> {
    const [row] = await tx.query<{ position: number }>(
      `select (select count(*)::int from capacity.waiting_entry other
               where other.service_id = own.service_id and other.left_at is null and other.line <= own.line
                 and (own.unit_id is null or other.unit_id is null or other.unit_id = own.unit_id)) as position
       from capacity.waiting_entry own
       where own.holder_kind = $1 and own.holder_id = $2 and own.left_at is null`,
      [holder.kind, holder.id],
    );
    return row?.position ?? null;
  }

  /**
   * The first in line for whom the unit has a place now: from the day it is needed (today, where that has passed), with
   * all that was asked of it on one slot. Who holds a place already is passed over, and so is who stands in `except`
   * (ids of holders). Null where nobody waits whom the place would help.
   */
  async next(tx: Transaction, unitId: string, except: ReadonlySet<string> = new Set()): Promise<WaitingEntry | null> {
    for (let after = '0'; ;) {
      const rows = await this.waitingFor(tx, unitId, after);
      for (const row of rows) {
        if (except.has(row.holderId)) continue;
        const stay = { from: row.from, until: null };
        if (!isRefusal(await this.room.find(tx, [unitId], stay, row.characteristics))) return entryOf(row);
      }
      const last = rows.at(-1);
      if (!last || rows.length < stepOf) return null;
      after = last.line;
    }
  }

  /** Whether somebody waits whom only this unit could help: for it by name, or for any where it is the only one in use. */
  async needs(tx: Transaction, unitId: string): Promise<boolean> {
    const rows = await tx.query(
      `select 1 from capacity.unit u join capacity.waiting_entry w on w.service_id = u.service_id
       where u.id = $1 and w.left_at is null and (w.unit_id = u.id or (w.unit_id is null and not exists (
         select from capacity.unit other
         where other.service_id = u.service_id and other.id <> u.id and other.retired_at is null)))
       limit 1`,
      [unitId],
    );
    return rows.length > 0;
  }

  private async waitingFor(tx: Transaction, unitId: string, after: string): Promise<EntryRow[]> {
    const [now, today] = [this.clock.now(), this.clock.today()];
    const rows = await tx.query<EntryRow>(
      `select ${columns}
       from capacity.unit u join capacity.waiting_entry w on w.service_id = u.service_id
       where u.id = $1 and (w.unit_id is null or w.unit_id = $1) and w.left_at is null and w.line > $2
         and not exists (
           select from capacity.hold h
           where h.holder_kind = w.holder_kind and h.holder_id = w.holder_id and h.released_at is null
             and (h.expires_at is null or h.expires_at > $3))
       order by w.line limit $4`,
      [unitId, after, now, stepOf],
    );
    return rows.map((row) => ({ ...row, from: row.from < today ? today : row.from }));
  }
}
