import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ClientCaseEntity } from './client-case.entity.js';

/** A case that moved from one unit to another. */
@Entity({ schema: 'handover', name: 'case_transfer' })
@Check('case_transfer_moves', `from_unit_id <> to_unit_id`)
@Index('case_transfer_case_id', ['caseId'])
export class CaseTransferEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'case_transfer_pk' })
  id!: string;

  @ForeignKey(() => ClientCaseEntity, { name: 'case_transfer_case' })
  @Column('uuid', { name: 'case_id' })
  caseId!: string;

  @Column('uuid', { name: 'from_unit_id' })
  fromUnitId!: string;

  @Column('uuid', { name: 'to_unit_id' })
  toUnitId!: string;

  @Column('uuid', { name: 'by_account_id', nullable: true })
  byAccountId!: string | null;

  @Column('timestamptz')
  at!: Date;
}
