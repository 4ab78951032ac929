import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { PrisonContactFormCode } from '../code-lists/prison-contact-forms.js';
import { PrisonEntity } from './prison.entity.js';
import { ServiceEntity } from './service.entity.js';

/** A prison where a service works, and how. */
@Entity({ schema: 'directory', name: 'prison_served' })
@Check('prison_served_form', `form in ('visits', 'remote', 'programme_inside')`)
@Check('prison_served_validity', `valid_from <= valid_to`)
@Index('prison_served_prison_code', ['prisonCode'])
export class PrisonServedEntity {
  /** Its service. */
  @ForeignKey(() => ServiceEntity, { name: 'prison_served_service', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'service_id', primaryKeyConstraintName: 'prison_served_pk' })
  serviceId!: string;

  /** The prison. */
  @ForeignKey(() => PrisonEntity, { name: 'prison_served_prison' })
  @PrimaryColumn('text', { name: 'prison_code', primaryKeyConstraintName: 'prison_served_pk' })
  prisonCode!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'prison_served_pk' })
  form!: PrisonContactFormCode;

  @Column('date', { name: 'valid_from', nullable: true })
  validFrom!: string | null;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo!: string | null;
}
