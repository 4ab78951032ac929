import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ConditionCode, ConditionDue, ConditionValue, Operator } from '../check-conditions/condition.js';
import type { RefusalGroundCode } from '../code-lists/refusal-grounds.js';
import type { Origin } from './origin.js';
import { ServiceEntity } from './service.entity.js';

/** One checkable admission condition of a service. */
@Entity({ schema: 'directory', name: 'admission_condition' })
@Check('admission_condition_due', `due in ('before_request', 'before_release', 'on_admission', 'within_days')`)
@Check('admission_condition_due_days', `(due = 'within_days') = (due_days is not null) and due_days > 0`)
@Check('admission_condition_origin', `origin in ('register', 'owner', 'demo', 'code_list')`)
@Index('admission_condition_service_id', ['serviceId'])
export class AdmissionConditionEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'admission_condition_pk' })
  id!: string;

  /** Its service. */
  @ForeignKey(() => ServiceEntity, { name: 'admission_condition_service', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'service_id' })
  serviceId!: string;

  /** Order on the page, from 0. */
  @Column('smallint')
  position!: number;

  @Column('text')
  code!: ConditionCode;

  @Column('text')
  operator!: Operator;

  @Column('jsonb', { default: () => "'null'" })
  value!: ConditionValue;

  @Column('text')
  due!: ConditionDue;

  /** With `within_days`. */
  @Column('smallint', { name: 'due_days', nullable: true })
  dueDays!: number | null;

  /** The provider's word; null = not said. */
  @Column('boolean', { name: 'meetable_from_prison', nullable: true })
  meetableFromPrison!: boolean | null;

  /** False = a wish. */
  @Column('boolean')
  strict!: boolean;

  /** Ground of § 91(3) of Act 108/2006. */
  @Column('text', { nullable: true })
  ground!: RefusalGroundCode | null;

  /** In plain Czech. */
  @Column('text')
  sentence!: string;

  /** Where the record came from. */
  @Column('text')
  origin!: Origin;
}
