import { Injectable } from '@nestjs/common';
import type { Transaction } from '@navaz/platform';

/** One act as a room reports it. Who, for which organisation, when and in which request is added by the database. */
export interface ActRecord {
  /** `room.useCase`, e.g. `directory.updateService`. */
  readonly operation: string;
  /** What was acted on, e.g. `service`, `membership`. */
  readonly subjectKind: string;
  readonly subjectId: string | null;
  /** Whose record it is, where the actor may be of another organisation or of none; an organisation concerns itself. */
  readonly concerns?: string | null;
  /** Ids, codes and field names only; never names, addresses of people, or texts. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Writes the trail of acts. */
@Injectable()
export class AuditTrail {
  /**
   * Adds the act to the trail in the caller's transaction, sent with its commit, so that the chain's one lock is held as
   * shortly as possible. A transaction that rolls back leaves no act and no gap.
   */
  record(tx: Transaction, act: ActRecord): void {
    const { operation, subjectKind, subjectId, detail = {} } = act;
    const concerned = act.concerns ?? (subjectKind === 'organisation' ? subjectId : null);
    tx.commitLastWith(() => ({
      sql: 'select audit.append_act($1, $2, $3, $4, $5)',
      parameters: [operation, subjectKind, subjectId, JSON.stringify(detail), concerned],
    }));
  }
}
