import { Injectable } from '@nestjs/common';
import type { Transaction } from '@navaz/platform';
import type { MatrixCell } from './matrix/matrix-cell.js';
import type { MatrixKind } from './matrix/party-kind.js';

/** A rule with what was said of it. */
export interface StoredCell extends MatrixCell {
  readonly reason: string | null;
  readonly proposedAt: Date | null;
  readonly proposedBy: string | null;
  /** The latest review; null where none was recorded. */
  readonly review: StoredReview | null;
  /** Whether the institution asked about approved this version. */
  readonly approved: boolean;
}

/** What a lawyer said. */
export interface StoredReview {
  readonly agrees: boolean;
  readonly reviewedOn: string;
  readonly reviewer: string;
  readonly note: string | null;
  readonly recordedBy: string;
}

/** $1 the institution; every version of every rule with its latest review. */
const cells = `
  select cell.id, cell.version, cell.sender_kind as sender, cell.recipient_kind as recipient, cell.regime,
    json_build_object('cs', cell.legal_basis_cs, 'en', cell.legal_basis_en) as "legalBasis", cell.art9, cell.art10,
    cell.agreement, cell.waiver, json_build_object('cs', cell.note_cs, 'en', cell.note_en) as note,
    coalesce(review.agrees, false) as reviewed, cell.reason, cell.proposed_at as "proposedAt",
    cell.proposed_by as "proposedBy",
    case when review.cell_id is not null then json_build_object('agrees', review.agrees, 'reviewedOn',
      review.reviewed_on, 'reviewer', review.reviewer, 'note', review.note, 'recordedBy', review.recorded_by)
    end as review,
    exists (select from disclosure.approval where cell_id = cell.id and organisation_id = $1::uuid) as approved
  from disclosure.matrix_cell cell left join lateral (
    select * from disclosure.legal_review where cell_id = cell.id order by id desc limit 1) review on true`;

/** Of each rule the version in force: the latest that a lawyer agreed with and the institution approved, else the first. */
const holding = `(version = 1 or (reviewed and approved))`;

/** The only queries over the matrix. */
@Injectable()
export class MatrixRepository {
  /** The rule that holds for a sending institution towards a kind of recipient; null where there is none. */
  async inForce(
    tx: Transaction,
    organisationId: string,
    sender: MatrixKind,
    recipient: MatrixKind,
  ): Promise<StoredCell | null> {
    const [cell] = await tx.query<StoredCell>(
      `select * from (${cells} where cell.sender_kind = $2 and cell.recipient_kind = $3) cell
       where ${holding} order by version desc limit 1`,
      [organisationId, sender, recipient],
    );
    return cell ?? null;
  }

  /** Whether the rule that held for a sending institution at a moment asks for a waiver of secrecy; false without a rule. */
  async waiverAt(
    tx: Transaction,
    organisationId: string,
    kinds: { readonly sender: MatrixKind; readonly recipient: MatrixKind },
    at: Date,
  ): Promise<boolean> {
    const [cell] = await tx.query<{ waiver: boolean }>(
      `select cell.waiver from disclosure.matrix_cell cell where cell.sender_kind = $2 and cell.recipient_kind = $3
         and (cell.version = 1 or (exists (select from disclosure.approval where cell_id = cell.id
             and organisation_id = $1::uuid and approved_at <= $4)
           and coalesce((select review.agrees from disclosure.legal_review review
             where review.cell_id = cell.id and review.recorded_at <= $4 order by review.id desc limit 1), false)))
       order by cell.version desc limit 1`,
      [organisationId, kinds.sender, kinds.recipient, at],
    );
    return cell?.waiver ?? false;
  }

  /** All rules as they hold for an institution, in the order sender, recipient; `first + 1` of them at most. */
  async page(
    tx: Transaction,
    organisationId: string | null,
    after: readonly [sender: string | null, recipient: string | null],
    first: number,
  ): Promise<StoredCell[]> {
    return tx.query<StoredCell>(
      `select * from (
         select distinct on (sender, recipient) * from (${cells}) cell where ${holding}
         order by sender, recipient, version desc) cell
       where $2::text is null or (sender, recipient) > ($2, $3::text)
       order by sender, recipient limit $4`,
      [organisationId, after[0], after[1], first + 1],
    );
  }

  /** Proposed changes, the latest first; `first + 1` of them at most. */
  async changes(
    tx: Transaction,
    organisationId: string | null,
    before: number | null,
    first: number,
  ): Promise<StoredCell[]> {
    return tx.query<StoredCell>(
      `${cells} where cell.version > 1 and ($2::integer is null or cell.version < $2)
       order by cell.version desc limit $3`,
      [organisationId, before, first + 1],
    );
  }

  /** One version of one rule, with the view of an institution on it. */
  async one(tx: Transaction, id: string, organisationId: string | null): Promise<StoredCell | null> {
    const [cell] = await tx.query<StoredCell>(`${cells} where cell.id = $2`, [organisationId, id]);
    return cell ?? null;
  }

  /** The latest version of a rule, whatever became of it. */
  async latest(tx: Transaction, sender: MatrixKind, recipient: MatrixKind): Promise<StoredCell | null> {
    const [cell] = await tx.query<StoredCell>(
      `${cells} where cell.sender_kind = $2 and cell.recipient_kind = $3 order by cell.version desc limit 1`,
      [null, sender, recipient],
    );
    return cell ?? null;
  }
}
