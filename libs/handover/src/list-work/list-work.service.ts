import { Injectable } from '@nestjs/common';
import { Clock, isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database, decodeCursor } from '@navaz/platform';
import type { HandoverEntity } from '../entities/handover.entity.js';
import { HandoverRepository } from '../handover.repository.js';
import { RecipientReading } from '../handovers/recipient-facts.service.js';
import type { Side } from '../side.js';
import { workCounts, workloads, workPage } from './work.sql.js';

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
  readonly first: number;
  readonly after: string | null;
}

/** A row of the list, and where it stands in its order. */
export interface WorkRow {
  readonly handover: HandoverEntity;
  readonly side: Side;
  readonly sortDay: string;
  readonly stateSince: Date;
  /** A written question waits for its answer. */
  readonly questionAsked: boolean;
  /** Name of the service or unit that was asked. */
  readonly recipientName: string | null;
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
  ) {}

  /** Up to `first + 1` rows. Refusals: INVALID_INPUT for a foreign cursor. */
  async page(ctx: RequestContext, wanted: WorkWanted): Promise<readonly WorkRow[] | Refusal> {
    const from = wanted.after ? decodeCursor(wanted.after, ['date', 'instant', 'uuid']) : [null, null, null];
    if (isRefusal(from)) return from;
    return this.database.transaction(ctx, async (tx) => {
      const rows = await tx.query<Omit<WorkRow, 'handover' | 'recipientName'> & { id: string }>(workPage, [
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
      ]);
      const handovers = await this.handovers.findAll(
        tx,
        rows.map(({ id }) => id),
      );
      const byId = new Map(handovers.map((handover) => [handover.id, handover]));
      const names = await this.recipients.namesOf(tx, handovers);
      return rows.flatMap(({ id, ...row }) => {
        const handover = byId.get(id);
        return handover ? [{ ...row, handover, recipientName: names.get(id) ?? null }] : [];
      });
    });
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
