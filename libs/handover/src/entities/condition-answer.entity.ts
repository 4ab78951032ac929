import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { HandoverEntity } from './handover.entity.js';
import type { Answer } from '../handovers/condition-answer.js';

/** The sender's answer to one condition of the service as it stood; stays with the sender. */
@Entity({ schema: 'handover', name: 'condition_answer' })
@Check('condition_answer_known', `answer in ('met', 'not_met', 'unknown')`)
@Check('condition_answer_dropped', `dropped_at is null or answer is null`)
export class ConditionAnswerEntity {
  @ForeignKey(() => HandoverEntity, { name: 'condition_answer_handover' })
  @PrimaryColumn('uuid', { name: 'handover_id', primaryKeyConstraintName: 'condition_answer_pk' })
  handoverId!: string;

  @PrimaryColumn('uuid', { name: 'condition_id', primaryKeyConstraintName: 'condition_answer_pk' })
  conditionId!: string;

  @Column('text')
  code!: string;

  @Column('jsonb')
  frozen!: object;

  @Column('text', { nullable: true })
  answer!: Answer | null;

  @Column('boolean', { nullable: true })
  obstacle!: boolean | null;

  @Column('uuid', { name: 'grant_id', nullable: true })
  grantId!: string | null;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt!: Date | null;

  /** Since when the service asks it no more: it took the condition back, or changed it, while the request was prepared. */
  @Column('timestamptz', { name: 'dropped_at', nullable: true })
  droppedAt!: Date | null;
}
