import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ProfilePartCode } from '../code-lists/profile-parts.js';
import { ServiceEntity } from './service.entity.js';

/** A report that a part of a profile is wrong; open until it is settled. */
@Entity({ schema: 'directory', name: 'error_report' })
@Check('error_report_part', `part in ('contacts', 'conditions', 'capacity', 'areas')`)
@Index('error_report_open_once', ['serviceId', 'part', 'byOrganisationId'], {
  unique: true,
  where: 'settled_at is null',
})
export class ErrorReportEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'error_report_pk' })
  id!: string;

  /** Its service. */
  @ForeignKey(() => ServiceEntity, { name: 'error_report_service', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'service_id' })
  serviceId!: string;

  @Column('text')
  part!: ProfilePartCode;

  @Column('text')
  note!: string;

  @Column('timestamptz', { default: () => 'now()' })
  at!: Date;

  @Column('uuid', { name: 'by_organisation_id' })
  byOrganisationId!: string;

  /** Never shown. */
  @Column('uuid', { name: 'by_account_id' })
  byAccountId!: string;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt!: Date | null;

  @Column('text', { name: 'settled_note', nullable: true })
  settledNote!: string | null;
}
