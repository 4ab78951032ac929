import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Expressed, Party } from './grant.js';
import { SigningEntity } from './signing.entity.js';

/** What one person said to a form, once. Append-only. */
@Entity({ schema: 'consent', name: 'expression' })
@Unique('expression_once', ['signingId', 'party'])
@Check('expression_party', `party in ('subject', 'guardian')`)
@Check('expression_expressed', `expressed in ('paper', 'electronic', 'spoken_witness', 'spoken_interpreter')`)
export class ExpressionEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'expression_pk' })
  id!: string;

  @ForeignKey(() => SigningEntity, { name: 'expression_signing' })
  @Column('uuid', { name: 'signing_id' })
  signingId!: string;

  @Column('text')
  party!: Party;

  /** Numbers of the items agreed to. */
  @Column('smallint', { array: true })
  given!: number[];

  @Column('smallint', { array: true })
  refused!: number[];

  @Column('text')
  expressed!: Expressed;

  @Column('uuid', { name: 'explained_by_membership_id' })
  explainedByMembershipId!: string;

  /** When it was said, as its recorder says. */
  @Column('timestamptz')
  at!: Date;

  /** The database's own clock; who recorded it is its own word too. */
  @Column({ type: 'timestamptz', name: 'recorded_at', insert: false })
  recordedAt!: Date;

  @Column({ type: 'uuid', name: 'recorded_by_membership_id', nullable: true, insert: false })
  recordedByMembershipId!: string | null;

  @Column({ type: 'uuid', name: 'recorded_by_unit_id', nullable: true, insert: false })
  recordedByUnitId!: string | null;
}
