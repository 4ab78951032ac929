import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { MatrixCellEntity } from './matrix-cell.entity.js';

/** A sending institution took a version of a rule over for itself. */
@Entity({ schema: 'disclosure', name: 'approval' })
export class ApprovalEntity {
  @ForeignKey(() => MatrixCellEntity, { name: 'approval_cell' })
  @PrimaryColumn('uuid', { name: 'cell_id', primaryKeyConstraintName: 'approval_pk' })
  cellId!: string;

  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'approval_pk' })
  organisationId!: string;

  @Column('timestamptz', { name: 'approved_at' })
  approvedAt!: Date;

  @Column('uuid', { name: 'approved_by' })
  approvedBy!: string;
}
