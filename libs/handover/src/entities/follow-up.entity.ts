import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { HandoverEntity } from './handover.entity.js';

/** A question how it goes, 1, 3 or 6 months after release. */
@Entity({ schema: 'handover', name: 'follow_up' })
@Check('follow_up_month', `month in (1, 3, 6)`)
@Index('follow_up_due', ['dueOn'], { where: `answered_at is null` })
export class FollowUpEntity {
  @ForeignKey(() => HandoverEntity, { name: 'follow_up_handover' })
  @PrimaryColumn('uuid', { name: 'handover_id', primaryKeyConstraintName: 'follow_up_pk' })
  handoverId!: string;

  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'follow_up_pk' })
  month!: number;

  @Column('date', { name: 'due_on' })
  dueOn!: string;

  @Column('timestamptz', { name: 'asked_at', nullable: true })
  askedAt!: Date | null;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt!: Date | null;
}
