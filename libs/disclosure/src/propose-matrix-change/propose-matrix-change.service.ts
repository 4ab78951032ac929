import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { Clock, Fault, invalidInput, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import { cellNotFound, nothingChanges } from '../disclosure.refusals.js';
import { MatrixRepository, type StoredCell } from '../matrix.repository.js';
import { proposalFaults, saysTheSame, type MatrixProposal } from './proposal-rules.js';

/** The coordinator proposes how a rule should read. Nothing holds by it: a lawyer and each institution come first. */
@Injectable()
export class ProposeMatrixChange {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly matrix: MatrixRepository,
    private readonly trail: AuditTrail,
  ) {}

  /** The new version of the rule. Refusals: INVALID_INPUT (those of `proposalFaults`), NOTHING_CHANGES. */
  async propose(ctx: RequestContext, proposal: MatrixProposal): Promise<StoredCell | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const { actor } = ctx;
      if (!actor) return cellNotFound;
      const faults = proposalFaults(proposal);
      if (faults.length > 0) return invalidInput(faults);
      const latest = await this.matrix.latest(tx, proposal.sender, proposal.recipient);
      if (latest && saysTheSame(proposal, latest)) return nothingChanges;
      const [row] = await tx.query<{ id: string }>(
        `insert into disclosure.matrix_cell (version, sender_kind, recipient_kind, regime, legal_basis_cs,
           legal_basis_en, art9, art10, agreement, waiver, note_cs, note_en, reason, proposed_at, proposed_by)
         values (nextval('disclosure.matrix_version'), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
         returning id`,
        [
          proposal.sender,
          proposal.recipient,
          proposal.regime,
          proposal.legalBasis.cs,
          proposal.legalBasis.en,
          proposal.art9,
          proposal.art10,
          proposal.agreement,
          proposal.waiver,
          proposal.note.cs,
          proposal.note.en,
          proposal.reason,
          this.clock.now(),
          actor.accountId,
        ],
      );
      const cell = row && (await this.matrix.one(tx, row.id, actor.organisationId));
      if (!cell) throw new Fault('A proposed rule cannot be read back.');
      this.trail.record(tx, {
        operation: 'disclosure.proposeMatrixChange',
        subjectKind: 'matrix_cell',
        subjectId: cell.id,
        detail: { sender: cell.sender, recipient: cell.recipient, version: cell.version },
      });
      return cell;
    });
  }
}
