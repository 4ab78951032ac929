import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Text } from '@navaz/kernel';
import { connectionOf, resultOf } from '@navaz/platform';
import { agreementWords, convictionGroundWords, regimeWords, specialGroundWords } from './matrix/matrix-words.js';
import { matrixKindWords } from './matrix/party-kind.js';
import type { StoredCell, StoredReview } from './matrix.repository.js';

/** A code of the matrix with its words. */
@ObjectType('MatrixTerm', { description: 'A code with its Czech and English words.' })
export class MatrixTermView {
  @Field(() => String)
  code!: string;

  @Field(() => String, { description: 'Czech.' })
  name!: string;

  @Field(() => String, { description: 'English.' })
  nameEn!: string;
}

/** A sentence of the matrix in both languages. */
@ObjectType('MatrixText', { description: 'A sentence of the matrix in both languages.' })
export class MatrixTextView {
  @Field(() => String)
  cs!: string;

  @Field(() => String)
  en!: string;
}

/** What a lawyer said of a rule. */
@ObjectType('LegalReview', { description: 'What a lawyer said of a rule.' })
export class LegalReviewView {
  @Field(() => Boolean)
  agrees!: boolean;

  @Field(() => String, { description: 'The day, YYYY-MM-DD.' })
  reviewedOn!: string;

  @Field(() => String, { description: 'The function or office.' })
  reviewer!: string;

  @Field(() => String, { nullable: true })
  note!: string | null;
}

/** One version of one rule of the matrix. */
@ObjectType('MatrixCell', {
  description: 'What a kind of sender may pass to a kind of recipient, and on which ground.',
})
export class MatrixCellView {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, {
    description: 'Goes up with every change; sent along, it refuses to overwrite what somebody else changed meanwhile.',
  })
  version!: number;

  @Field(() => MatrixTermView)
  sender!: MatrixTermView;

  @Field(() => MatrixTermView)
  recipient!: MatrixTermView;

  @Field(() => MatrixTermView)
  regime!: MatrixTermView;

  @Field(() => MatrixTextView)
  legalBasis!: Text;

  @Field(() => MatrixTermView, { nullable: true, description: 'Absent: nothing that reveals health passes.' })
  art9!: MatrixTermView | null;

  @Field(() => MatrixTermView, { nullable: true, description: 'Absent under the GDPR: nothing about a person passes.' })
  art10!: MatrixTermView | null;

  @Field(() => MatrixTermView)
  agreement!: MatrixTermView;

  @Field(() => Boolean, { description: 'Whether the agreement must also waive secrecy.' })
  waiver!: boolean;

  @Field(() => MatrixTextView)
  note!: Text;

  @Field(() => Boolean, { description: 'Whether a lawyer reviewed it and agreed.' })
  reviewed!: boolean;

  @Field(() => LegalReviewView, { nullable: true })
  review!: LegalReviewView | null;

  @Field(() => Boolean, { description: 'Whether the institution asked about approved this version.' })
  approved!: boolean;

  @Field(() => String, { nullable: true, description: 'Why the change was proposed; absent of the first version.' })
  reason!: string | null;

  @Field(() => Date, { nullable: true })
  proposedAt!: Date | null;
}

/** A page of rules. */
@ObjectType('MatrixCellConnection', { description: 'A page of rules.' })
export class MatrixCellConnection extends connectionOf('MatrixCell', MatrixCellView) {}

/** The rule as it stands, or refused by name. */
export const MatrixResult = resultOf('MatrixResult', MatrixCellView);

const term = <Code extends string>(code: Code, words: Readonly<Record<Code, Text>>): MatrixTermView => ({
  code,
  name: words[code].cs,
  nameEn: words[code].en,
});
const viewReview = ({ agrees, reviewedOn, reviewer, note }: StoredReview): LegalReviewView => ({
  agrees,
  reviewedOn,
  reviewer,
  note,
});

/** Names every field; who proposed or recorded is in the trail of acts. */
export const viewMatrixCell = (cell: StoredCell): MatrixCellView =>
  Object.assign(new MatrixCellView(), {
    id: cell.id,
    version: cell.version,
    sender: term(cell.sender, matrixKindWords),
    recipient: term(cell.recipient, matrixKindWords),
    regime: term(cell.regime, regimeWords),
    legalBasis: cell.legalBasis,
    art9: cell.art9 && term(cell.art9, specialGroundWords),
    art10: cell.art10 && term(cell.art10, convictionGroundWords),
    agreement: term(cell.agreement, agreementWords),
    waiver: cell.waiver,
    note: cell.note,
    reviewed: cell.reviewed,
    review: cell.review && viewReview(cell.review),
    approved: cell.approved,
    reason: cell.reason,
    proposedAt: cell.proposedAt,
  } satisfies MatrixCellView);
