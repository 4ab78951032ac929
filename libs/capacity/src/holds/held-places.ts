import { Injectable } from '@nestjs/common';
import type { Transaction } from '@navaz/platform';
import type { Firmness, HolderKind } from '../hold.entity.js';
import type { SlotCharacteristic } from '../slot-characteristics.js';
import type { Hold, Holder } from './holder.js';

interface HoldRow {
  readonly id: string;
  readonly service_id: string;
  readonly unit_id: string;
  readonly slot_id: string | null;
  readonly slot_number: number | null;
  readonly from: string;
  readonly until: string | null;
  readonly characteristics: readonly SlotCharacteristic[];
  readonly holder_kind: HolderKind;
  readonly holder_id: string;
  readonly firmness: Firmness;
  readonly taken_at: Date;
  readonly expires_at: Date | null;
  readonly occupied_at: Date | null;
}

/** For whom a place is held, on which days. */
export interface HeldFor {
  readonly holderId: string;
  readonly slotNumber: number | null;
  /** Whether the person lives there already. */
  readonly isThere: boolean;
  readonly from: string;
  /** The first day without it; null: no known end. */
  readonly until: string | null;
}

const holdOf = (row: HoldRow): Hold => ({
  id: row.id,
  serviceId: row.service_id,
  unitId: row.unit_id,
  slotId: row.slot_id,
  slotNumber: row.slot_number,
  from: row.from,
  until: row.until,
  characteristics: row.characteristics,
  holder: { kind: row.holder_kind, id: row.holder_id },
  firmness: row.firmness,
  takenAt: row.taken_at,
  expiresAt: row.expires_at,
  occupiedAt: row.occupied_at,
});

/** Reads which places are held, where and for whom. Whoever writes afterwards holds the units' locks (`HoldStore`). */
@Injectable()
export class HeldPlaces {
  /** Units where these holders' places are, expired holds included. */
  async unitsOf(tx: Transaction, holders: readonly Holder[]): Promise<string[]> {
    const rows = await tx.query<{ unit_id: string }>(
      `select distinct unit_id from capacity.hold h
       join jsonb_to_recordset($1::jsonb) as who (kind text, id uuid) on h.holder_kind = who.kind and h.holder_id = who.id
       where h.released_at is null`,
      [JSON.stringify(holders)],
    );
    return rows.map((row) => row.unit_id);
  }

  /** The hold that binds its place now; null also where it expired. */
  async active(tx: Transaction, holder: Holder, now: Date): Promise<Hold | null> {
    return (await this.activeOf(tx, [holder], now))[0] ?? null;
  }

  /** The holds of several holders that bind their places now, in no order. */
  async activeOf(tx: Transaction, holders: readonly Holder[], now: Date): Promise<Hold[]> {
    const rows = await tx.query<HoldRow>(
      `select h.id, h.service_id, h.unit_id, h.slot_id, s.number as slot_number, lower(h.during)::text as from,
              (upper(h.during) - 1)::text as until, h.characteristics, h.holder_kind, h.holder_id, h.firmness,
              h.taken_at, h.expires_at, h.occupied_at
       from jsonb_to_recordset($1::jsonb) as who (kind text, id uuid)
       join capacity.hold h on h.holder_kind = who.kind and h.holder_id = who.id
       left join capacity.slot s on s.id = h.slot_id
       where h.released_at is null and (h.expires_at is null or h.expires_at > $2)`,
      [JSON.stringify(holders), now],
    );
    return rows.map(holdOf);
  }

  /** What was asked of the place the holder had last, whether it is held still or not; nothing where there was none. */
  async lastAsked(tx: Transaction, holder: Holder): Promise<readonly SlotCharacteristic[]> {
    const [last] = await tx.query<{ characteristics: SlotCharacteristic[] }>(
      `select characteristics from capacity.hold where holder_kind = $1 and holder_id = $2
       order by taken_at desc, id desc limit 1`,
      [holder.kind, holder.id],
    );
    return last?.characteristics ?? [];
  }

  /** For whom places of the unit are held now, on which place and which days. */
  async holders(tx: Transaction, unitId: string, now: Date): Promise<HeldFor[]> {
    return tx.query<HeldFor>(
      `select h.holder_id as "holderId", s.number as "slotNumber", h.occupied_at is not null as "isThere",
              lower(h.during)::text as from, upper(h.during)::text as until
       from capacity.hold h left join capacity.slot s on s.id = h.slot_id
       where h.unit_id = $1 and h.released_at is null and (h.expires_at is null or h.expires_at > $2) order by h.id`,
      [unitId, now],
    );
  }

  /** Units with holds past their end, `limit` at most. */
  async unitsWithExpired(tx: Transaction, now: Date, limit: number): Promise<string[]> {
    const rows = await tx.query<{ unit_id: string }>(
      `select distinct unit_id from capacity.hold where released_at is null and expires_at <= $1 limit $2`,
      [now, limit],
    );
    return rows.map((row) => row.unit_id);
  }
}
