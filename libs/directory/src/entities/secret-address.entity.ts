import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { FacilityEntity } from './facility.entity.js';
import { OrganisationEntity } from './organisation.entity.js';

/** The address of a secret facility. Row-level security shows it to the owner organisation only. */
@Entity({ schema: 'directory', name: 'secret_address' })
export class SecretAddressEntity {
  /** Its facility. */
  @ForeignKey(() => FacilityEntity, { name: 'secret_address_facility', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'facility_id', primaryKeyConstraintName: 'secret_address_pk' })
  facilityId!: string;

  /** Who owns it; the policy compares it with the actor. */
  @ForeignKey(() => OrganisationEntity, { name: 'secret_address_organisation' })
  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('text')
  address!: string;

  @Column('text', { name: 'way_in', nullable: true })
  wayIn!: string | null;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt!: Date;
}
