import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Means } from './means.js';
import { UnitEntity } from './unit.entity.js';

/** Days on which a unit takes nobody. Lifted ones stay as history. */
@Entity({ schema: 'capacity', name: 'closure' })
@Check('closure_has_days', `not isempty(during) and lower(during) is not null`)
@Check('closure_reason_given', `reason <> '' and length(reason) <= 500`)
@Check('closure_means', `means in ('profile', 'link', 'machine', 'demo')`)
@Index('closure_once', ['unitId', 'during', 'reason'], { unique: true, where: 'lifted_at is null' })
export class ClosureEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'closure_pk' })
  id!: string;

  @ForeignKey(() => UnitEntity, { name: 'closure_unit' })
  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  /** `[from,day after the last)`; without an upper end it lasts until somebody reopens. */
  @Column('daterange')
  during!: string;

  @Column('text')
  reason!: string;

  @Column('uuid', { name: 'by_organisation_id', nullable: true })
  byOrganisationId!: string | null;

  @Column('uuid', { name: 'by_account_id', nullable: true })
  byAccountId!: string | null;

  @Column('text')
  means!: Means;

  @CreateDateColumn({ name: 'recorded_at', type: 'timestamptz', default: () => 'now()' })
  recordedAt!: Date;

  @Column('timestamptz', { name: 'lifted_at', nullable: true })
  liftedAt!: Date | null;
}
