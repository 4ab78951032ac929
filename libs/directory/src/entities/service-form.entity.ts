import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { ServiceFormCode } from '../code-lists/service-forms.js';
import type { OpeningHours } from './opening-hours.js';
import { ServiceEntity } from './service.entity.js';

/** A form in which a service is given, with its hours and what the register says it holds at most. */
@Entity({ schema: 'directory', name: 'service_form' })
@Check('service_form_form', `form in ('ambulatory', 'residential', 'outreach', 'remote')`)
@Check('service_form_capacity', `registered_capacity >= 0`)
export class ServiceFormEntity {
  /** Its service. */
  @ForeignKey(() => ServiceEntity, { name: 'service_form_service', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'service_id', primaryKeyConstraintName: 'service_form_pk' })
  serviceId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'service_form_pk' })
  form!: ServiceFormCode;

  /** Null = not published. */
  @Column('jsonb', { name: 'opening_hours', nullable: true })
  openingHours!: readonly OpeningHours[] | null;

  @Column('boolean', { nullable: true })
  nonstop!: boolean | null;

  /** The registered maximum; never free places. */
  @Column('integer', { name: 'registered_capacity', nullable: true })
  registeredCapacity!: number | null;

  /** Code list capacity types. */
  @Column('text', { name: 'registered_capacity_unit', nullable: true })
  registeredCapacityUnit!: string | null;
}
