import type { FieldCode } from '@navaz/disclosure';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import { SubjectEntity } from './subject.entity.js';

/** What one unit does for one person: release, needs, handovers. */
@Entity({ schema: 'handover', name: 'client_case' })
@Unique('client_case_code_once', ['code'])
@Check('client_case_release_in_order', `release_latest >= release_earliest`)
@Check('client_case_release_whole', `(release_earliest is null) = (release_latest is null)`)
@Index('client_case_unit', { synchronize: false })
@Index('client_case_subject_id', ['subjectId'])
export class ClientCaseEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'client_case_pk' })
  id!: string;

  @Column('text')
  code!: string;

  @ForeignKey(() => SubjectEntity, { name: 'client_case_subject' })
  @Column('uuid', { name: 'subject_id' })
  subjectId!: string;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('uuid', { name: 'assigned_account_id', nullable: true })
  assignedAccountId!: string | null;

  @Column('text', { name: 'return_district', nullable: true })
  returnDistrict!: string | null;

  @Column('date', { name: 'release_earliest', nullable: true })
  releaseEarliest!: string | null;

  @Column('date', { name: 'release_latest', nullable: true })
  releaseLatest!: string | null;

  @Column('boolean', { name: 'release_certain', default: false })
  releaseCertain!: boolean;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt!: Date;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;

  /** Fields of the person its unit was not given when the case came, because the person said no; codes of the gate. */
  @Column('text', { array: true, default: '{}' })
  withheld!: FieldCode[];

  @VersionColumn()
  version!: number;
}
