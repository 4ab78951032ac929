import { Injectable } from '@nestjs/common';
import { Clock, isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database, decodeCursor } from '@navaz/platform';
import { unitOf } from '../acting-unit.js';

/** A case in the countdown; no word of the person, nor of what is needed. */
export interface CountdownRow {
  readonly caseId: string;
  readonly code: string;
  readonly release: string;
  readonly withinMonths: number;
  readonly needsWithout: number;
  readonly needsNotAsked: number;
}

/** $1 unit · $2 today · $3 within so many months · $4 release and $5 id of the last row before · $6 how many */
const countdown = `
  select c.id as "caseId", c.code, c.release_earliest::text as release,
    case when c.release_earliest <= $2::date + interval '1 month' then 1
      when c.release_earliest <= $2::date + interval '3 months' then 3 else 6 end as "withinMonths",
    count(*)::int as "needsWithout", (count(*) filter (where not asked.any))::int as "needsNotAsked"
  from handover.client_case c join handover.need n on n.case_id = c.id
  cross join lateral (
    select coalesce(bool_or(h.state in ('confirmed', 'arrived', 'closed')), false) as accepted,
      coalesce(bool_or(h.state <> 'draft' and h.ended_at is null), false) as any
    from handover.handover h where h.need_id = n.id) asked
  where c.unit_id = $1 and c.closed_at is null and n.closed_at is null and not asked.accepted
    and c.release_earliest between $2::date and $2::date + make_interval(months => $3)
    and ($4::date is null or (c.release_earliest, c.id) > ($4::date, $5::uuid))
  group by c.id order by c.release_earliest, c.id limit $6`;

/** Releases that come near while needs are open and nobody has confirmed to help with them. */
@Injectable()
export class ReleaseCountdown {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Cases of the actor's unit released within so many months, the nearest first; `first + 1` rows at most. */
  async page(
    ctx: RequestContext,
    wanted: { readonly months: number; readonly first: number; readonly after: string | null },
  ): Promise<readonly CountdownRow[] | Refusal> {
    const from = wanted.after ? decodeCursor(wanted.after, ['date', 'uuid']) : [null, null];
    if (isRefusal(from)) return from;
    return this.database.transaction(ctx, (tx) =>
      tx.query<CountdownRow>(countdown, [unitOf(tx), this.clock.today(), wanted.months, ...from, wanted.first + 1]),
    );
  }
}
