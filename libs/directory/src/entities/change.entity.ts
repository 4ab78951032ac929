import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OrganisationEntity } from './organisation.entity.js';
import { ServiceEntity } from './service.entity.js';

/** One changed field: history that is only added to. */
@Entity({ schema: 'directory', name: 'change' })
@Check('change_source', `source in ('owner', 'coordinator', 'register', 'link', 'merge', 'claim')`)
@Index('change_organisation_latest', { synchronize: false })
@Index('change_service_latest', { synchronize: false })
export class ChangeEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'change_pk' })
  id!: string;

  /** Whose history. */
  @ForeignKey(() => OrganisationEntity, { name: 'change_organisation' })
  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  /** Null = a field of the organisation. */
  @ForeignKey(() => ServiceEntity, { name: 'change_service' })
  @Column('uuid', { name: 'service_id', nullable: true })
  serviceId!: string | null;

  /** Name of the field. */
  @Column('text')
  field!: string;

  @Column('jsonb', { name: 'old_value', nullable: true })
  oldValue!: unknown;

  @Column('jsonb', { name: 'new_value', nullable: true })
  newValue!: unknown;

  @Column('text', { nullable: true })
  why!: string | null;

  @Column('text')
  source!: 'owner' | 'coordinator' | 'register' | 'link' | 'merge' | 'claim';

  @Column('timestamptz', { default: () => 'clock_timestamp()' })
  at!: Date;

  /** The organisation of the membership that acted. */
  @Column('uuid', { name: 'by_organisation_id', nullable: true })
  byOrganisationId!: string | null;

  /** Never shown. */
  @Column('uuid', { name: 'by_account_id', nullable: true })
  byAccountId!: string | null;
}
