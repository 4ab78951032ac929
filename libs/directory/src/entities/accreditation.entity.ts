import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Origin } from './origin.js';
import { OrganisationEntity } from './organisation.entity.js';
import { ServiceEntity } from './service.entity.js';

/** A registration, accreditation or authorisation: claimed by the owner, confirmed by the coordinator. */
@Entity({ schema: 'directory', name: 'accreditation' })
@Check('accreditation_validity', `valid_from <= valid_to`)
@Check('accreditation_origin', `origin in ('register', 'owner', 'demo', 'code_list')`)
@Index('accreditation_organisation_id', ['organisationId'])
@Index('accreditation_service_id', ['serviceId'], { where: 'service_id is not null' })
export class AccreditationEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'accreditation_pk' })
  id!: string;

  /** Its organisation. */
  @ForeignKey(() => OrganisationEntity, { name: 'accreditation_organisation' })
  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  /** Null = of the organisation as a whole. */
  @ForeignKey(() => ServiceEntity, { name: 'accreditation_service', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'service_id', nullable: true })
  serviceId!: string | null;

  /** Code list accreditation kinds. */
  @Column('text')
  kind!: string;

  @Column('text')
  issuer!: string;

  @Column('text', { nullable: true })
  number!: string | null;

  @Column('date', { name: 'valid_from', nullable: true })
  validFrom!: string | null;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo!: string | null;

  /** Where it can be seen. */
  @Column('text', { nullable: true })
  evidence!: string | null;

  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt!: Date | null;

  @Column('uuid', { name: 'confirmed_by_organisation_id', nullable: true })
  confirmedByOrganisationId!: string | null;

  @Column('text', { name: 'refused_reason', nullable: true })
  refusedReason!: string | null;

  /** Where the record came from. */
  @Column('text')
  origin!: Origin;
}
