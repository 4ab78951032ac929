import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { CooperationReader } from '@navaz/cooperation';
import { Clock, Fault, isRefusal, type Actor, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database, type Transaction } from '@navaz/platform';
import { MatrixApproved } from '../disclosure.events.js';
import {
  approvedAlready,
  cellNotFound,
  notReviewed,
  nothingToApprove,
  notYourRule,
  olderThanInForce,
  sameHand,
} from '../disclosure.refusals.js';
import { MatrixRepository, type StoredCell } from '../matrix.repository.js';

/** A sending institution takes a reviewed change over for itself: from that commit on it holds for it, and only for it. */
@Injectable()
export class ApproveMatrix {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly matrix: MatrixRepository,
    private readonly cooperation: CooperationReader,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * The rule as approved. Refusals: NOT_FOUND, NOTHING_TO_APPROVE, NOT_YOUR_RULE, NOT_REVIEWED, SAME_HAND,
   * APPROVED_ALREADY, OLDER_THAN_IN_FORCE.
   */
  async approve(ctx: RequestContext, cellId: string): Promise<StoredCell | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const { actor } = ctx;
      const cell = actor && (await this.matrix.one(tx, cellId, actor.organisationId));
      if (!cell) return cellNotFound;
      const refused = await this.refusal(tx, actor, cell);
      if (refused) return refused;
      const [approved] = await tx.query(
        `insert into disclosure.approval (cell_id, organisation_id, approved_at, approved_by)
         values ($1, $2, $3, $4) on conflict do nothing returning cell_id`,
        [cell.id, actor.organisationId, this.clock.now(), actor.accountId],
      );
      if (!approved) return approvedAlready;
      tx.publish(new MatrixApproved(cell.id, actor.organisationId));
      this.trail.record(tx, {
        operation: 'disclosure.approveMatrix',
        subjectKind: 'matrix_cell',
        subjectId: cell.id,
        detail: { sender: cell.sender, recipient: cell.recipient, version: cell.version },
      });
      const after = await this.matrix.one(tx, cell.id, actor.organisationId);
      if (!after || isRefusal(after)) throw new Fault('An approved rule cannot be read back.');
      return after;
    });
  }

  private async refusal(tx: Transaction, actor: Actor, cell: StoredCell): Promise<Refusal | null> {
    if (cell.version === 1) return nothingToApprove;
    const party = await this.cooperation.partyOf(tx, actor.organisationId);
    if (party?.kind !== cell.sender) return notYourRule;
    if (!cell.reviewed) return notReviewed;
    if ([cell.proposedBy, cell.review?.recordedBy].includes(actor.accountId)) return sameHand;
    if (cell.approved) return approvedAlready;
    const inForce = await this.matrix.inForce(tx, actor.organisationId, cell.sender, cell.recipient);
    return inForce && inForce.version > cell.version ? olderThanInForce : null;
  }
}
