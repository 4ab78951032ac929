import { Check, Column, CreateDateColumn, Entity, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import type { Admission, Measure } from './places.js';

/** What a service (at a site) offers: beds, places in a group, clients, sessions a week. */
@Entity({ schema: 'capacity', name: 'unit' })
@Check('unit_name_given', `name <> '' and length(name) <= 200`)
@Check('unit_measure', `measure in ('beds', 'group_places', 'clients', 'sessions_a_week')`)
@Check('unit_admission', `admission in ('direct', 'waiting_list', 'after_assessment')`)
@Index('unit_service_id', ['serviceId'], { where: 'retired_at is null' })
export class UnitEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'unit_pk' })
  id!: string;

  /** A service of the directory. */
  @Column({ type: 'uuid', name: 'service_id', update: false })
  serviceId!: string;

  /** The site, where the service has several. */
  @Column('uuid', { name: 'facility_id', nullable: true })
  facilityId!: string | null;

  /** In the provider's words, e.g. „muži, 2. patro“. */
  @Column('text')
  name!: string;

  /** Never changes: numbers of other measures cannot be compared. */
  @Column({ type: 'text', update: false })
  measure!: Measure;

  @Column('text', { default: 'direct' })
  admission!: Admission;

  /** That this is invented for the demo, in words; null for real units. */
  @Column({ type: 'text', name: 'demo_note', nullable: true, update: false })
  demoNote!: string | null;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;

  /** Since when it is no longer offered; its history stays. */
  @Column('timestamptz', { name: 'retired_at', nullable: true })
  retiredAt!: Date | null;

  @VersionColumn()
  version!: number;
}
