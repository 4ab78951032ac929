import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ProfilePartCode } from '../code-lists/profile-parts.js';
import type { VerificationMethodCode } from '../code-lists/verification-methods.js';
import type { VerificationResultCode } from '../code-lists/verification-results.js';
import { ServiceEntity } from './service.entity.js';

/** An act of verification of one part of a profile. Rows are only added. */
@Entity({ schema: 'directory', name: 'verification' })
@Check('verification_part', `part in ('contacts', 'conditions', 'capacity', 'areas')`)
@Check('verification_method', `method in ('phone', 'visit', 'register', 'link', 'owner', 'document')`)
@Check('verification_result', `result in ('confirmed', 'corrected', 'not_reached', 'wrong')`)
@Check('verification_not_ahead', `at <= now() + interval '1 minute'`)
@Index('verification_latest', { synchronize: false })
export class VerificationEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'verification_pk' })
  id!: string;

  /** Its service. */
  @ForeignKey(() => ServiceEntity, { name: 'verification_service', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'service_id' })
  serviceId!: string;

  @Column('text')
  part!: ProfilePartCode;

  @Column('text')
  method!: VerificationMethodCode;

  @Column('text')
  result!: VerificationResultCode;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('timestamptz')
  at!: Date;

  /** Null = the platform itself (an import). */
  @Column('uuid', { name: 'by_organisation_id', nullable: true })
  byOrganisationId!: string | null;

  /** Never shown. */
  @Column('uuid', { name: 'by_account_id', nullable: true })
  byAccountId!: string | null;
}
