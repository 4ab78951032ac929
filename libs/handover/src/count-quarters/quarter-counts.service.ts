import { Injectable } from '@nestjs/common';
import { Clock, invalidInput, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import { closedQuarters, lastDayOf } from './quarter.js';
import { suppress, type ToldList } from './suppress.js';

/** What is counted together; what a list does not tell apart is null. */
export interface CountCell {
  readonly outcome: string | null;
  readonly reason: string | null;
  readonly kind: string | null;
  readonly region: string | null;
  readonly count: number;
}

/** Lists of counts: how what the unit sent and what it was sent ended; where in the network help was asked for in vain. */
export const countLists = ['sent', 'received', 'unmet_by_reason', 'unmet_by_need'] as const;

/** One of {@link countLists}. */
export interface CountList extends ToldList<CountCell> {
  readonly name: (typeof countLists)[number];
}

/** Counts over one closed quarter, as they may be told. */
export interface QuarterCounts {
  /** Its first and its last day. */
  readonly quarter: string;
  readonly until: string;
  readonly lists: readonly CountList[];
  /** First days of all that may be asked for. */
  readonly quarters: readonly string[];
}

interface Tally extends CountCell {
  readonly side: 'network' | 'received' | 'sent';
  readonly outcome: string;
  readonly kind: string;
}

const notClosed = invalidInput([
  {
    path: 'quarter',
    code: 'QUARTER_NOT_CLOSED',
    text: {
      cs: 'Vyberte prosím první den některého z posledních osmi čtvrtletí, která už skončila.',
      en: 'Please choose the first day of one of the last eight quarters that are over.',
    },
  },
]);

const vain: ReadonlySet<string> = new Set(['declined', 'expired', 'withdrawn_by_provider']);
const apart = { outcome: null, reason: null, kind: null, region: null };

const together = (tallies: readonly Tally[], cellOf: (tally: Tally) => Omit<CountCell, 'count'>): CountCell[] => {
  const cells = new Map<string, CountCell>();
  for (const tally of tallies) {
    const cell = cellOf(tally);
    const key = JSON.stringify(cell);
    cells.set(key, { ...cell, count: (cells.get(key)?.count ?? 0) + tally.count });
  }
  return [...cells.values()];
};

/**
 * Counts for management: over closed quarters, small numbers never told, nothing counted again. How requests of the own
 * unit ended; for the coordinator of the network what was asked for in vain, by reason, and by kind of help and region.
 */
@Injectable()
export class QuarterCountsReading {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** `quarter`: its first day; null: the last closed one. Refusals: INVALID_INPUT (QUARTER_NOT_CLOSED). */
  async of(ctx: RequestContext, asked: string | null): Promise<QuarterCounts | Refusal> {
    const quarters = closedQuarters(this.clock.today());
    const quarter = quarters.find((one) => one === (asked ?? quarters[0]));
    if (quarter === undefined) return notClosed;
    const tallies = await this.database.transaction(ctx, (tx) =>
      tx.query<Tally>(`select side, outcome, reason, kind, region, counted as count from handover.tallies_of($1)`, [
        quarter,
      ]),
    );
    return { quarter, until: lastDayOf(quarter), lists: this.lists(ctx, tallies), quarters };
  }

  private lists(ctx: RequestContext, tallies: readonly Tally[]): readonly CountList[] {
    const of = (side: Tally['side']): readonly Tally[] => tallies.filter((tally) => tally.side === side);
    if (ctx.actor?.role === 'coordinator') {
      const unmet = of('network').filter(({ outcome }) => vain.has(outcome));
      const byReason = together(unmet, ({ outcome, reason }) => ({ ...apart, outcome, reason }));
      const byNeed = together(unmet, ({ kind, region }) => ({ ...apart, kind, region }));
      return [
        { name: 'unmet_by_reason', ...suppress(byReason) },
        { name: 'unmet_by_need', ...suppress(byNeed) },
      ];
    }
    return (['sent', 'received'] as const).map((name) => ({
      name,
      ...suppress(together(of(name), ({ outcome, reason }) => ({ ...apart, outcome, reason }))),
    }));
  }
}
