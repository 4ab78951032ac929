import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { HandoverEntity } from './handover.entity.js';
import type { Answer } from '../handovers/condition-answer.js';

/** The sender's answer to one condition of the service as it stood; stays with the sender. */
@Entity({ schema: 'handover', name: 'condition_answer' })
@Check('condition_answer_known', `answer in ('met', 'not_met', 'unknown')`)
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
}
