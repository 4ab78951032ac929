import { Injectable } from '@nestjs/common';
import { Clock, isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database, decodeCursor, type Transaction } from '@navaz/platform';
import type { HandoverEntity } from '../entities/handover.entity.js';
import { HandoverRepository } from '../handover.repository.js';
import { ends } from '../handover.state.js';
import { asEnded } from '../handovers/as-ended.js';
import { nothingKept, mayTellOfArrival, type CameBack } from '../handovers/came-back.js';
import { ComingBack } from '../handovers/coming-back.service.js';
import { RecipientReading } from '../handovers/recipient-facts.service.js';
import { openRows } from '../open-rows.js';
import type { Side } from '../side.js';
import { followUpsOf, lately, workCounts, workloads, workPage } from './work.sql.js';

/** Among how many of those who came lately it is looked who is asked about. */
const mostAsked = 500;

/** Which part of the list. */
export interface WorkWanted {
  readonly side: Side | null;
  readonly myTurn: boolean;
  readonly overdue: boolean;
  readonly onlyNew: boolean;
  readonly ended: boolean;
  readonly mine: boolean;
  readonly unassigned?: boolean;
  /** Only these states; null: any. */
  readonly states?: readonly string[] | null;
  /** Only those of a case the unit leads. */
  readonly caseId?: string | null;
  /** Only where the provider is asked how it goes, ended ones too. */
  readonly followUp?: boolean;
  readonly first: number;
  readonly after: string | null;
}

/** A row of the list, and where it stands in its order. */
export interface WorkRow {
  readonly handover: HandoverEntity;
  readonly side: Side;
  readonly sortDay: string;
  readonly listedSince: Date;
  /** A written question waits for its answer. */
  readonly questionAsked: boolean;
  /** The last day of the agreement it stands on; null where it stands on none. */
  readonly agreedUntil: string | null;
  /** That day has passed. */
  readonly agreementRanOut: boolean;
  /** Name of the service or unit that was asked. */
  readonly recipientName: string | null;
  /** What the sender may read of how it went on. */
  readonly back: CameBack;
  /** Months after release about which the provider was asked how it goes, and has not said. */
  readonly followUps: readonly number[];
}

/** How much there is on one side. */
export interface WorkCount {
  readonly side: Side;
  readonly open: number;
  readonly myTurn: number;
  readonly overdue: number;
  readonly isNew: number;
}

/** How much one member of the unit has to do; `accountId` null: what nobody works on. */
export interface Workload {
  readonly accountId: string | null;
  readonly open: number;
  readonly myTurn: number;
  readonly overdue: number;
  readonly nearestDeadline: string | null;
}

/** The work of a unit: what it sent and what its services were sent, the nearest deadline first. Nothing of a person. */
@Injectable()
export class ListWork {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly handovers: HandoverRepository,
    private readonly recipients: RecipientReading,
    private readonly comingBack: ComingBack,
  ) {}

  /** Up to `first + 1` rows. Refusals: INVALID_INPUT for a foreign cursor. */
  async page(ctx: RequestContext, wanted: WorkWanted): Promise<readonly WorkRow[] | Refusal> {
    const from = wanted.after ? decodeCursor(wanted.after, ['date', 'instant', 'uuid']) : [null, null, null];
    if (isRefusal(from)) return from;
    return this.database.transaction(ctx, async (tx) => {
      const asked = wanted.followUp ? [...(await this.followUps(tx, await this.lately(tx))).keys()] : null;
      const rows = await tx.query<Omit<WorkRow, 'handover' | 'recipientName' | 'followUps' | 'back'> & { id: string }>(
        workPage,
        [
          this.clock.today(),
          wanted.side,
          wanted.myTurn,
          wanted.overdue,
          wanted.onlyNew,
          wanted.ended,
          wanted.mine ? (ctx.actor?.accountId ?? null) : null,
          ...from,
          wanted.first + 1,
          wanted.unassigned ?? false,
          wanted.states ?? null,
          wanted.caseId ?? null,
          asked,
        ],
      );
      const handovers = await this.handovers.findAll(
        tx,
        rows.map(({ id }) => id),
      );
      const byId = new Map(handovers.map((handover) => [handover.id, handover]));
      const names = await this.recipients.namesOf(tx, handovers);
      const gone = await this.recipients.goneOf(tx, handovers, this.clock.today());
      const followUps = await this.followUps(
        tx,
        rows.filter(({ side }) => side === 'provider').map(({ id }) => id),
      );
      const listed = rows.map(async ({ id, ...row }): Promise<readonly WorkRow[]> => {
        const handover = byId.get(id);
        if (!handover) return [];
        const tells = row.side === 'sender' && mayTellOfArrival(handover);
        const back = tells ? await this.comingBack.of(tx, handover, { lock: false }) : nothingKept;
        const around = { recipientName: names.get(id) ?? null, followUps: followUps.get(id) ?? [] };
        const reads = row.side === 'provider' && gone.has(id) && !ends.has(handover.state);
        return [{ ...row, ...around, handover: reads ? asEnded(handover, 'withdrawn_by_provider') : handover, back }];
      });
      return (await Promise.all(listed)).flat();
    });
  }

  /** Those who came lately, opened: no row of them can be read before it is named. */
  private async lately(tx: Transaction): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }>(lately, [this.clock.today(), mostAsked]);
    const ids = rows.map(({ id }) => id);
    await openRows(tx, ids);
    return ids;
  }

  /** After how many months somebody waits to hear how it goes, of handovers that were opened. */
  private async followUps(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, readonly number[]>> {
    if (ids.length === 0) return new Map();
    const rows = await tx.query<{ id: string; months: number[] }>(followUpsOf, [ids, this.clock.today()]);
    return new Map(rows.map(({ id, months }) => [id, months]));
  }

  /** Both sides, also where there is nothing. */
  async counts(ctx: RequestContext): Promise<readonly WorkCount[]> {
    const rows = await this.database.transaction(ctx, (tx) => tx.query<WorkCount>(workCounts, [this.clock.today()]));
    return (['sender', 'provider'] as const).map(
      (side) => rows.find((row) => row.side === side) ?? { side, open: 0, myTurn: 0, overdue: 0, isNew: 0 },
    );
  }

  /** The unit's open work by who works on it, those with overdue work first. */
  async workloads(ctx: RequestContext): Promise<readonly Workload[]> {
    return this.database.transaction(ctx, (tx) => tx.query<Workload>(workloads, [this.clock.today()]));
  }
}
