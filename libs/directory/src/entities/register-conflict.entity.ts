import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OrganisationEntity } from './organisation.entity.js';
import { ServiceEntity } from './service.entity.js';

/** A field the owner edited and the register says otherwise; open until it is settled. */
@Entity({ schema: 'directory', name: 'register_conflict' })
@Check(
  'register_conflict_settled',
  `(settled_at is null) = (settled_as is null) and settled_as in ('kept_own', 'took_register', 'vanished')`,
)
@Index('register_conflict_open_once', { synchronize: false })
@Index('register_conflict_service_id', ['serviceId'], { where: 'service_id is not null' })
export class RegisterConflictEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'register_conflict_pk' })
  id!: string;

  /** Whose. */
  @ForeignKey(() => OrganisationEntity, { name: 'register_conflict_organisation' })
  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  /** Null = a field of the organisation. */
  @ForeignKey(() => ServiceEntity, { name: 'register_conflict_service' })
  @Column('uuid', { name: 'service_id', nullable: true })
  serviceId!: string | null;

  @Column('text')
  field!: string;

  @Column('jsonb', { name: 'register_value', nullable: true })
  registerValue!: unknown;

  @Column('jsonb', { name: 'owner_value', nullable: true })
  ownerValue!: unknown;

  @Column('timestamptz', { name: 'first_seen_at', default: () => 'now()' })
  firstSeenAt!: Date;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt!: Date | null;

  @Column('text', { name: 'settled_as', nullable: true })
  settledAs!: 'kept_own' | 'took_register' | 'vanished' | null;
}
