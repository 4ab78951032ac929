import { Injectable } from '@nestjs/common';
import { Clock, isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database, decodeCursor, type Transaction } from '@navaz/platform';
import { unitOf } from '../acting-unit.js';
import {
  ParticipantGate,
  showsNeed,
  type OpenToParticipant,
  type ShownNeed,
} from '../cases/participant-gate.service.js';
import { weekOf } from '../handovers/passed-values.js';
import { countdown } from './countdown.sql.js';

/** A case in the countdown; no word of the person, nor of what is needed. */
export interface CountdownRow {
  readonly caseId: string;
  readonly code: string;
  readonly owned: boolean;
  /** The earliest day of an own case; null where the unit only takes part: it may know the week. */
  readonly release: string | null;
  /** Monday of the week of release. */
  readonly releaseWeek: string;
  readonly withinMonths: number;
  /** Null where the unit only takes part: who was asked, and who helps, is the owner's to say. */
  readonly needsWithout: number | null;
  readonly needsNotAsked: number | null;
  /** Where it stands in the order. */
  readonly sortDay: string;
}

/** A row as it is stored. */
interface FoundRow {
  readonly caseId: string;
  readonly code: string;
  readonly owned: boolean;
  readonly release: string;
  readonly sortDay: string;
  readonly withinMonths: number;
  readonly needs: readonly (ShownNeed & { readonly asked: boolean })[];
}

/** Releases that come near while needs are open and nobody has confirmed to help with them. */
@Injectable()
export class ReleaseCountdown {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly participants: ParticipantGate,
  ) {}

  /**
   * Cases released within so many months, the nearest first; `first + 1` rows at most. Of a case the unit takes part in
   * the gate is asked, with a row in the log; where it says no the case is not there.
   */
  async page(
    ctx: RequestContext,
    wanted: { readonly months: number; readonly first: number; readonly after: string | null },
  ): Promise<readonly CountdownRow[] | Refusal> {
    const from = wanted.after ? decodeCursor(wanted.after, ['date', 'uuid']) : [null, null];
    if (isRefusal(from)) return from;
    return this.database.transaction(ctx, async (tx) => {
      const shown: CountdownRow[] = [];
      const enough = wanted.first + 1;
      for (let after: readonly unknown[] = from; shown.length < enough;) {
        // No more than are still wanted: what is opened is in the log, so nothing is opened that is not shown.
        const missing = enough - shown.length;
        const parameters = [unitOf(tx), this.clock.today(), wanted.months, ...after, missing];
        const found = await tx.query<FoundRow>(countdown, parameters);
        shown.push(...(await this.shown(tx, found)));
        const last = found.at(-1);
        if (!last || found.length < missing) break;
        after = [last.sortDay, last.caseId];
      }
      return shown;
    });
  }

  /** Own rows, and of the others those the gate opens, in their order. */
  private async shown(tx: Transaction, rows: readonly FoundRow[]): Promise<CountdownRow[]> {
    const others = rows.filter(({ owned }) => !owned).map(({ caseId }) => caseId);
    const opened = await this.participants.openAll(tx, others);
    return rows.flatMap((row) => {
      const shown = row.owned ? ownRow(row) : participantRow(row, opened.get(row.caseId));
      return shown ? [shown] : [];
    });
  }
}

const participantRow = (row: FoundRow, open: OpenToParticipant | undefined): CountdownRow | null => {
  if (!open?.fields.has('releaseWeek') || !row.needs.some((need) => showsNeed(open, need))) return null;
  const { caseId, code, owned, withinMonths, sortDay } = row;
  return {
    ...{ caseId, code, owned, withinMonths, sortDay },
    ...{ release: null, releaseWeek: sortDay, needsWithout: null, needsNotAsked: null },
  };
};

const ownRow = ({ needs, ...row }: FoundRow): CountdownRow => ({
  ...row,
  releaseWeek: weekOf(row.release),
  needsWithout: needs.length,
  needsNotAsked: needs.filter(({ asked }) => !asked).length,
});
