import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ClientCaseEntity } from './client-case.entity.js';

/** A unit that may take part in a case, why, and until when. */
@Entity({ schema: 'handover', name: 'participant' })
@Check('participant_role', `role in ('curator', 'probation', 'prison', 'case_coordinator')`)
@Check('participant_allowed_by', `grant_id is not null or basis is not null`)
@Index('participant_once', ['caseId', 'unitId'], { unique: true, where: `ended_at is null` })
@Index('participant_unit', ['unitId'], { where: `ended_at is null` })
export class ParticipantEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'participant_pk' })
  id!: string;

  @ForeignKey(() => ClientCaseEntity, { name: 'participant_case' })
  @Column('uuid', { name: 'case_id' })
  caseId!: string;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('text')
  role!: string;

  @Column('text')
  purpose!: string;

  @Column('uuid', { name: 'grant_id', nullable: true })
  grantId!: string | null;

  @Column('text', { nullable: true })
  basis!: string | null;

  @Column('date', { name: 'valid_until' })
  validUntil!: string;

  @Column('timestamptz', { name: 'added_at' })
  addedAt!: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;
}
