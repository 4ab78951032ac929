import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { ClientCaseEntity } from './client-case.entity.js';
import type { Urgency } from '../urgency.js';

/** One need of a person: what kind of help, how soon, where. */
@Entity({ schema: 'handover', name: 'need' })
@Check('need_urgency', `urgency in ('can_wait', 'soon', 'urgent')`)
@Index('need_case_id', ['caseId'])
export class NeedEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'need_pk' })
  id!: string;

  @ForeignKey(() => ClientCaseEntity, { name: 'need_case' })
  @Column('uuid', { name: 'case_id' })
  caseId!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  urgency!: Urgency;

  @Column('text', { nullable: true })
  district!: string | null;

  @Column('bytea', { name: 'sealed_wish', nullable: true })
  sealedWish!: Buffer | null;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt!: Date;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;

  @VersionColumn()
  version!: number;
}
