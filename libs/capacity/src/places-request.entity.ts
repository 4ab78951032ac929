import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When the owner of a service was last asked by mail how many places are free: nobody is asked every day. */
@Entity({ schema: 'capacity', name: 'places_request' })
export class PlacesRequestEntity {
  /** A service of the directory. */
  @PrimaryColumn('uuid', { name: 'service_id', primaryKeyConstraintName: 'places_request_pk' })
  serviceId!: string;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt!: Date;
}
