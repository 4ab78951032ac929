import { Injectable } from '@nestjs/common';
import type { Transaction } from '@navaz/platform';
import type { SlotsDraft } from './unit-draft.js';

/** Keeps the numbered places of a unit as its owner says. */
@Injectable()
export class SlotStore {
  /**
   * Makes the unit's places number 1 to `slotCount`: missing ones are added, higher ones retired (their history stays),
   * and each is like what the draft says, or as it was where the draft is silent. Places that stay keep their id, because
   * holds refer to it.
   */
  async replace(tx: Transaction, unitId: string, { slotCount, slots }: SlotsDraft, now: Date): Promise<void> {
    await tx.query(
      `update capacity.slot set retired_at = $3 where unit_id = $1 and number > $2 and retired_at is null`,
      [unitId, slotCount, now],
    );
    const described = JSON.stringify(slots ?? []);
    await tx.query(
      `with wanted as (
         select number, coalesce(array(select jsonb_array_elements_text(said.characteristics)), '{}') as characteristics
         from generate_series(1, $2::int) as number
         left join jsonb_to_recordset($3::jsonb) as said (number int, characteristics jsonb) using (number))
       insert into capacity.slot (unit_id, number, characteristics)
       select $1, number, characteristics from wanted
       on conflict (unit_id, number) where retired_at is null
       do update set characteristics = excluded.characteristics
       where $4 and slot.characteristics is distinct from excluded.characteristics`,
      [unitId, slotCount, described, slots !== null],
    );
  }

  /** Whether the site belongs to the service. */
  async isSiteOf(tx: Transaction, facilityId: string, serviceId: string): Promise<boolean> {
    const rows = await tx.query(`select 1 from capacity.service_site where facility_id = $1 and service_id = $2`, [
      facilityId,
      serviceId,
    ]);
    return rows.length > 0;
  }
}
