import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { Clock, type RequestContext } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import { unitOf } from '../acting-unit.js';

/** A unit keeps closed handovers shorter than six months. Where two units of a handover chose, the shorter time holds. */
@Injectable()
export class ChooseRetention {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly trail: AuditTrail,
  ) {}

  /** Days after the end, 1 to 180. */
  async choose(ctx: RequestContext, days: number): Promise<{ days: number }> {
    return this.database.transaction(ctx, async (tx) => {
      await tx.query(
        `insert into handover.retention_choice (unit_id, days, chosen_at, version) values ($1, $2, $3, 1)
         on conflict (unit_id) do update set days = excluded.days, chosen_at = excluded.chosen_at,
           version = retention_choice.version + 1`,
        [unitOf(tx), days, this.clock.now()],
      );
      this.trail.record(tx, {
        operation: 'handover.chooseRetention',
        subjectKind: 'organisation',
        subjectId: unitOf(tx),
        detail: { days },
      });
      return { days };
    });
  }

  /** What the unit chose: days after the end; null where it keeps to the usual six months. */
  async chosen(ctx: RequestContext): Promise<number | null> {
    return this.database.transaction(ctx, async (tx) => {
      const [row] = await tx.query<{ days: number }>(`select days from handover.retention_choice where unit_id = $1`, [
        unitOf(tx),
      ]);
      return row?.days ?? null;
    });
  }
}
