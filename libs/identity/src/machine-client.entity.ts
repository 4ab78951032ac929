import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { MembershipEntity } from './membership.entity.js';

/** A program of an organisation that logs in by client credentials: a client id of the issuer and its membership. */
@Entity({ schema: 'identity', name: 'machine_client' })
export class MachineClientEntity {
  @PrimaryColumn('text', { name: 'client_id', primaryKeyConstraintName: 'machine_client_pk' })
  clientId!: string;

  @ForeignKey(() => MembershipEntity, { name: 'machine_client_membership' })
  @Column('uuid', { name: 'membership_id' })
  membershipId!: string;

  /** What the organisation calls it. */
  @Column('text')
  label!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  /** Account of the owner who registered it; null for the demo's. */
  @Column('uuid', { name: 'registered_by', nullable: true })
  registeredBy!: string | null;

  /** Null while it waits for the coordinator: until then its tokens act as nobody. */
  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt!: Date | null;

  /** Account of the coordinator. */
  @Column('uuid', { name: 'confirmed_by', nullable: true })
  confirmedBy!: string | null;
}
