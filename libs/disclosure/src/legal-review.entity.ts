import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { MatrixCellEntity } from './matrix-cell.entity.js';

/** What a lawyer said of a version of a rule. The latest counts; earlier ones stay. */
@Entity({ schema: 'disclosure', name: 'legal_review' })
@Check('legal_review_reviewer_given', `reviewer <> '' and length(reviewer) <= 200`)
@Check('legal_review_note_short', `length(note) <= 1000`)
@Index('legal_review_latest', { synchronize: false })
export class LegalReviewEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'legal_review_pk' })
  id!: string;

  @ForeignKey(() => MatrixCellEntity, { name: 'legal_review_cell' })
  @Column('uuid', { name: 'cell_id' })
  cellId!: string;

  @Column('boolean')
  agrees!: boolean;

  @Column('date', { name: 'reviewed_on' })
  reviewedOn!: string;

  /** The function or office that reviewed, not a person's name. */
  @Column('text')
  reviewer!: string;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;

  @Column('uuid', { name: 'recorded_by' })
  recordedBy!: string;
}
