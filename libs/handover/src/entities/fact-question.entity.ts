import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import { ClientCaseEntity } from './client-case.entity.js';

/** A yes or no question about a person to one partner, with its own grant. */
@Entity({ schema: 'handover', name: 'fact_question' })
@Unique('fact_question_code_once', ['code'])
@Check('fact_question_fact', `fact in ('place_promised', 'client_of_service', 'on_waiting_list', 'appointment_made')`)
@Check('fact_question_answer', `answer in ('yes', 'no', 'cannot_say')`)
@Index('fact_question_case_id', ['caseId'])
@Index('fact_question_recipient', { synchronize: false })
export class FactQuestionEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'fact_question_pk' })
  id!: string;

  @Column('text')
  code!: string;

  @ForeignKey(() => ClientCaseEntity, { name: 'fact_question_case' })
  @Column('uuid', { name: 'case_id' })
  caseId!: string;

  @Column('uuid', { name: 'subject_id' })
  subjectId!: string;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('uuid', { name: 'recipient_organisation_id' })
  recipientOrganisationId!: string;

  @Column('uuid', { name: 'recipient_service_id', nullable: true })
  recipientServiceId!: string | null;

  @Column('text')
  fact!: string;

  @Column('bytea', { nullable: true })
  sealed!: Buffer | null;

  @Column('timestamptz', { name: 'drafted_at', default: () => 'now()' })
  draftedAt!: Date;

  @Column('timestamptz', { name: 'asked_at', nullable: true })
  askedAt!: Date | null;

  @Column('text', { nullable: true })
  answer!: string | null;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt!: Date | null;

  @Column('uuid', { name: 'answered_by_account_id', nullable: true })
  answeredByAccountId!: string | null;

  @VersionColumn()
  version!: number;
}
