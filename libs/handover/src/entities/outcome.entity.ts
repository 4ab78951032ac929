import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { HandoverEntity } from './handover.entity.js';

/** What was reached on one agreed topic, at the close or months later. */
@Entity({ schema: 'handover', name: 'outcome' })
@Unique('outcome_once', ['handoverId', 'topic', 'month'])
@Check('outcome_month', `month in (0, 1, 3, 6)`)
@Check('outcome_result', `result in ('reached', 'partly', 'not_reached')`)
@Check(
  'outcome_topic',
  `topic in ('housing', 'work', 'debts', 'family', 'documents', 'benefits', 'addiction', 'health')`,
)
@Check('outcome_of_health_said_kindly', `topic not in ('addiction', 'health') or result <> 'not_reached'`)
export class OutcomeEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'outcome_pk' })
  id!: string;

  @ForeignKey(() => HandoverEntity, { name: 'outcome_handover' })
  @Column('uuid', { name: 'handover_id' })
  handoverId!: string;

  @Column('text')
  topic!: string;

  @Column('smallint', { default: 0 })
  month!: number;

  @Column('text')
  result!: string;

  @Column('text', { name: 'next_step', nullable: true })
  nextStep!: string | null;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;

  @Column('uuid', { name: 'recorded_by_account_id', nullable: true })
  recordedByAccountId!: string | null;
}
