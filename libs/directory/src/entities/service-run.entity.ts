import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ServiceEntity } from './service.entity.js';

/** One run (běh) of a programme: a beginning and a deadline to enrol. */
@Entity({ schema: 'directory', name: 'service_run' })
@Check('service_run_dates', `starts_on <= ends_on and enrolment_until <= starts_on`)
@Check('service_run_size', `size > 0`)
@Index('service_run_service_id', ['serviceId'])
export class ServiceRunEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'service_run_pk' })
  id!: string;

  /** Its service. */
  @ForeignKey(() => ServiceEntity, { name: 'service_run_service', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'service_id' })
  serviceId!: string;

  @Column('date', { name: 'starts_on' })
  startsOn!: string;

  @Column('date', { name: 'ends_on', nullable: true })
  endsOn!: string | null;

  @Column('date', { name: 'enrolment_until', nullable: true })
  enrolmentUntil!: string | null;

  /** People. */
  @Column('smallint', { nullable: true })
  size!: number | null;

  @Column('text', { nullable: true })
  note!: string | null;
}
