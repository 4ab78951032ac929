import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { Clock, Fault, invalidInput, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import { cellNotFound, fieldFault } from '../disclosure.refusals.js';
import { MatrixRepository, type StoredCell } from '../matrix.repository.js';

/** What a lawyer said of a rule. */
export interface ReviewSaid {
  readonly cellId: string;
  readonly agrees: boolean;
  /** `YYYY-MM-DD`. */
  readonly reviewedOn: string;
  /** The function or office, no name of a person. */
  readonly reviewer: string;
  readonly note: string | null;
}

/** The coordinator records a lawyer's word. The latest word counts: a later "no" takes a version out of force. */
@Injectable()
export class RecordLegalReview {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly matrix: MatrixRepository,
    private readonly trail: AuditTrail,
  ) {}

  /** The rule with its review. Refusals: NOT_FOUND, INVALID_INPUT (IN_THE_FUTURE). */
  async record(ctx: RequestContext, said: ReviewSaid): Promise<StoredCell | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const { actor } = ctx;
      if (!actor || !(await this.matrix.one(tx, said.cellId, null))) return cellNotFound;
      if (said.reviewedOn > this.clock.today()) {
        return invalidInput([
          fieldFault(
            'reviewedOn',
            'IN_THE_FUTURE',
            'Den posouzení je v budoucnosti. Zapište ho, až proběhne.',
            'The day of the review lies ahead. Record it once it happened.',
          ),
        ]);
      }
      await tx.query(
        `insert into disclosure.legal_review (cell_id, agrees, reviewed_on, reviewer, note, recorded_at, recorded_by)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [
          said.cellId,
          said.agrees,
          said.reviewedOn,
          said.reviewer.trim(),
          said.note?.trim() || null,
          this.clock.now(),
          actor.accountId,
        ],
      );
      this.trail.record(tx, {
        operation: 'disclosure.recordLegalReview',
        subjectKind: 'matrix_cell',
        subjectId: said.cellId,
        detail: { agrees: said.agrees, reviewedOn: said.reviewedOn },
      });
      const cell = await this.matrix.one(tx, said.cellId, actor.organisationId);
      if (!cell) throw new Fault('A reviewed rule cannot be read back.');
      return cell;
    });
  }
}
