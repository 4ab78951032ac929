import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { RequiredFrom } from './grant.js';
import type { StoredState } from './grant.state.js';
import { SubjectGrantEntity } from './subject-grant.entity.js';

/** One act in a grant's life: writing it moves the grant. Append-only. */
@Entity({ schema: 'consent', name: 'grant_event' })
@Check('grant_event_state', `state in ('requested', 'given', 'refused', 'renewed', 'withdrawn', 'invalidated')`)
@Check(
  'grant_event_means',
  `means in ('paper', 'electronic', 'spoken_witness', 'spoken_interpreter', 'worker', 'code', 'platform')`,
)
@Check('grant_event_by_party', `by_party in ('subject', 'guardian', 'both')`)
@Check('grant_event_reason_is_code', `reason ~ '^[a-z_]{1,40}$'`)
@Check('grant_event_renewed_until', `(state = 'renewed') <= (valid_until is not null)`)
@Check('grant_event_invalidated_why', `(state = 'invalidated') = (reason is not null)`)
@Index('grant_event_grant_id', ['grantId', 'recordedAt'])
export class GrantEventEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'grant_event_pk' })
  id!: string;

  @ForeignKey(() => SubjectGrantEntity, { name: 'grant_event_grant' })
  @Column('uuid', { name: 'grant_id' })
  grantId!: string;

  @Column('text')
  state!: StoredState;

  /** When it happened, as its recorder says. */
  @Column('timestamptz')
  at!: Date;

  @Column('date', { name: 'valid_until', nullable: true })
  validUntil!: string | null;

  @Column('text', { nullable: true })
  means!: string | null;

  @Column('text', { name: 'by_party', nullable: true })
  byParty!: RequiredFrom | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('uuid', { name: 'explained_by_membership_id', nullable: true })
  explainedByMembershipId!: string | null;

  /** The database's own clock; who recorded it is its own word too. */
  @Column({ type: 'timestamptz', name: 'recorded_at', insert: false })
  recordedAt!: Date;

  @Column({ type: 'uuid', name: 'recorded_by_membership_id', nullable: true, insert: false })
  recordedByMembershipId!: string | null;

  @Column({ type: 'uuid', name: 'recorded_by_unit_id', nullable: true, insert: false })
  recordedByUnitId!: string | null;
}
