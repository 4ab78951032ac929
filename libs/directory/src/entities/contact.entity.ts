import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Origin } from './origin.js';
import { OrganisationEntity } from './organisation.entity.js';
import { ServiceEntity } from './service.entity.js';

/** A contact by function, never by a private name. */
@Entity({ schema: 'directory', name: 'contact' })
@Check('contact_reaches', `phone is not null or email is not null or web is not null`)
@Check('contact_audience', `audience in ('public', 'professional')`)
@Check('contact_origin', `origin in ('register', 'owner', 'demo', 'code_list')`)
@Index('contact_organisation_id', ['organisationId'])
@Index('contact_service_id', ['serviceId'], { where: 'service_id is not null' })
export class ContactEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'contact_pk' })
  id!: string;

  /** Its organisation. */
  @ForeignKey(() => OrganisationEntity, { name: 'contact_organisation' })
  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  /** Null = of the organisation as a whole. */
  @ForeignKey(() => ServiceEntity, { name: 'contact_service', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'service_id', nullable: true })
  serviceId!: string | null;

  /** Code list contact functions. */
  @Column('text', { name: 'function_code' })
  functionCode!: string;

  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('text', { nullable: true })
  email!: string | null;

  @Column('text', { nullable: true })
  web!: string | null;

  @Column('text', { nullable: true })
  note!: string | null;

  /** Who sees it. */
  @Column('text', { default: () => "'public'" })
  audience!: 'public' | 'professional';

  /** Where the record came from. */
  @Column('text')
  origin!: Origin;
}
