import { Injectable } from '@nestjs/common';
import { Clock, invalidInput, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import type { OutcomeResult } from '../report-words.js';
import { topics } from '../reporting-topics.js';
import { closedQuarters, lastDayOf } from './quarter.js';
import { suppress, type ToldList } from './suppress.js';

/** What is counted together; what a list does not tell apart is null. */
export interface CountCell {
  readonly outcome: string | null;
  readonly reason: string | null;
  readonly kind: string | null;
  readonly region: string | null;
  readonly result: OutcomeResult | null;
  readonly count: number;
}

/**
 * Lists of counts: how what the unit sent and what it was sent ended; where in the network help was asked for in vain; how
 * it went on one topic, so many months after release, for people of cases the unit opened, in the whole network for the
 * coordinator.
 */
export const countLists = ['sent', 'received', 'unmet_by_reason', 'unmet_by_need', 'after_release'] as const;

/** One of {@link countLists}. */
export interface CountList extends ToldList<CountCell> {
  readonly name: (typeof countLists)[number];
  /** What `after_release` speaks of; null for other lists. A list of its own for each, so that one person is in it once. */
  readonly topic: string | null;
  /** Months after release, 1, 3 or 6; null for other lists. */
  readonly month: number | null;
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

interface Tally extends Omit<CountCell, 'result'> {
  readonly side: 'network' | 'received' | 'sent';
  readonly outcome: string;
  readonly kind: string;
}

interface OutcomeTally {
  readonly month: number;
  readonly topic: string;
  readonly result: OutcomeResult;
  readonly count: number;
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
const apart = { outcome: null, reason: null, kind: null, region: null, result: null };
const ofRequests = { topic: null, month: null };

const together = (tallies: readonly Tally[], cellOf: (tally: Tally) => Omit<CountCell, 'count'>): CountCell[] => {
  const cells = new Map<string, CountCell>();
  for (const tally of tallies) {
    const cell = cellOf(tally);
    const key = JSON.stringify(cell);
    cells.set(key, { ...cell, count: (cells.get(key)?.count ?? 0) + tally.count });
  }
  return [...cells.values()];
};

/** A list for every topic and month of which enough is known to tell anything. */
const afterRelease = (tallies: readonly OutcomeTally[]): readonly CountList[] =>
  [1, 3, 6].flatMap((month) =>
    topics.flatMap(({ code: topic }) => {
      const of = tallies.filter((tally) => tally.month === month && tally.topic === topic);
      const list = suppress(of.map(({ result, count }) => ({ ...apart, result, count })));
      return list.total === null ? [] : [{ name: 'after_release' as const, topic, month, ...list }];
    }),
  );

/**
 * Counts for management: over closed quarters, small numbers never told, nothing counted again. How requests of the own
 * unit ended; for the coordinator of the network what was asked for in vain, by reason, and by kind of help and region.
 * And how it went on one, three and six months after release.
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
    return this.database.transaction(ctx, async (tx) => {
      const ends = await tx.query<Tally>(
        `select side, outcome, reason, kind, region, counted as count from handover.tallies_of($1)`,
        [quarter],
      );
      const later = await tx.query<OutcomeTally>(
        `select month, topic, result, counted as count from handover.outcome_tallies_of($1)`,
        [quarter],
      );
      const lists = [...this.lists(ctx, ends), ...afterRelease(later)];
      return { quarter, until: lastDayOf(quarter), lists, quarters };
    });
  }

  private lists(ctx: RequestContext, tallies: readonly Tally[]): readonly CountList[] {
    const of = (side: Tally['side']): readonly Tally[] => tallies.filter((tally) => tally.side === side);
    if (ctx.actor?.role === 'coordinator') {
      const unmet = of('network').filter(({ outcome }) => vain.has(outcome));
      const byReason = together(unmet, ({ outcome, reason }) => ({ ...apart, outcome, reason }));
      const byNeed = together(unmet, ({ kind, region }) => ({ ...apart, kind, region }));
      return [
        { name: 'unmet_by_reason', ...ofRequests, ...suppress(byReason) },
        { name: 'unmet_by_need', ...ofRequests, ...suppress(byNeed) },
      ];
    }
    return (['sent', 'received'] as const).map((name) => ({
      name,
      ...ofRequests,
      ...suppress(together(of(name), ({ outcome, reason }) => ({ ...apart, outcome, reason }))),
    }));
  }
}
