import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { HandoverEntity } from './handover.entity.js';

/** What goes back to a unit for which it was agreed. */
@Entity({ schema: 'handover', name: 'report' })
@Check('report_kind', `kind in ('closing', 'follow_up')`)
@Index('report_to_unit', { synchronize: false })
@Index('report_handover_id', ['handoverId'])
export class ReportEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'report_pk' })
  id!: string;

  @ForeignKey(() => HandoverEntity, { name: 'report_handover' })
  @Column('uuid', { name: 'handover_id' })
  handoverId!: string;

  @Column('uuid', { name: 'to_unit_id' })
  toUnitId!: string;

  @Column('text')
  kind!: string;

  @Column('text', { array: true })
  fields!: string[];

  @Column('bytea', { nullable: true })
  sealed!: Buffer | null;

  @Column('timestamptz', { name: 'drafted_at' })
  draftedAt!: Date;

  @Column('timestamptz', { name: 'shown_to_subject_at', nullable: true })
  shownToSubjectAt!: Date | null;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt!: Date | null;
}
