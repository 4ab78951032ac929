import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Means } from './means.js';
import { UnitEntity } from './unit.entity.js';

/**
 * Somebody's word on how many places of a unit are free: not taken and not promised to anybody at `asOf`.
 * Append-only; the later `asOf` counts, of two with the same the one recorded later.
 */
@Entity({ schema: 'capacity', name: 'statement' })
@Check('statement_free_within_total', `free between 0 and total`)
@Check('statement_total_possible', `total between 0 and 10000`)
@Check('statement_waiting_possible', `waiting between 0 and 10000`)
@Check('statement_not_ahead', `as_of <= recorded_at`)
@Check('statement_valid_later', `valid_until > as_of and valid_until <= as_of + interval '367 days'`)
@Check('statement_note_short', `length(note) <= 500`)
@Check('statement_means', `means in ('profile', 'link', 'machine', 'demo')`)
@Index('statement_latest', { synchronize: false })
export class StatementEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'statement_pk' })
  id!: string;

  @ForeignKey(() => UnitEntity, { name: 'statement_unit' })
  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('smallint')
  total!: number;

  @Column('smallint')
  free!: number;

  /** People waiting; null where no list is kept. */
  @Column('smallint', { nullable: true })
  waiting!: number | null;

  @Column('timestamptz', { name: 'as_of' })
  asOf!: Date;

  @Column('timestamptz', { name: 'valid_until' })
  validUntil!: Date;

  /** The word this one repeats ("still true"): holds are counted on from that one, on every day. Null: a word by itself. */
  @ForeignKey(() => StatementEntity, { name: 'statement_continues' })
  @Column('uuid', { nullable: true })
  continues!: string | null;

  @Column('text')
  means!: Means;

  @Column('uuid', { name: 'by_organisation_id', nullable: true })
  byOrganisationId!: string | null;

  /** Null by link: there nobody is logged in. */
  @Column('uuid', { name: 'by_account_id', nullable: true })
  byAccountId!: string | null;

  @Column('text', { nullable: true })
  note!: string | null;

  /** The database's own clock. */
  @Column({ type: 'timestamptz', name: 'recorded_at', default: () => 'clock_timestamp()', insert: false })
  recordedAt!: Date;
}
