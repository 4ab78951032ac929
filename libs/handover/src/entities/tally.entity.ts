import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One end of a request, counted when it came; says nothing of whose. Read by a function of the database alone. */
@Entity({ schema: 'handover', name: 'tally' })
@Index('tally_quarter', ['quarter'])
export class TallyEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'tally_pk' })
  id!: string;

  /** The first day of the quarter. */
  @Column('date')
  quarter!: string;

  @Column('text')
  outcome!: string;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('text')
  kind!: string;

  @Column('text', { nullable: true })
  region!: string | null;

  @Column('uuid', { name: 'sender_unit_id' })
  senderUnitId!: string;

  @Column('uuid', { name: 'recipient_organisation_id' })
  recipientOrganisationId!: string;
}
