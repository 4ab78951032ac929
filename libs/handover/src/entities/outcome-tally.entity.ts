import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * How it went on one topic months after release, counted when it was said; says nothing of whose. Read by a function of
 * the database alone.
 */
@Entity({ schema: 'handover', name: 'outcome_tally' })
@Index('outcome_tally_quarter', ['quarter'])
export class OutcomeTallyEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'outcome_tally_pk' })
  id!: string;

  /** The first day of the quarter. */
  @Column('date')
  quarter!: string;

  /** Months after release: 1, 3 or 6. */
  @Column('smallint')
  month!: number;

  @Column('text')
  topic!: string;

  @Column('text')
  result!: string;

  @Column('uuid', { name: 'opened_by_unit_id' })
  openedByUnitId!: string;
}
