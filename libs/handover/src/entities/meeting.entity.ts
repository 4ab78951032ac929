import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { HandoverEntity } from './handover.entity.js';
import type { Side } from '../side.js';

/** Where and when to meet, before admission or on arrival. */
@Entity({ schema: 'handover', name: 'meeting' })
@Check('meeting_kind', `kind in ('interview', 'arrival')`)
@Check('meeting_minutes', `minutes between 5 and 480`)
@Check('meeting_set_by', `set_by in ('sender', 'provider')`)
@Index('meeting_one', ['handoverId', 'kind'], { unique: true, where: `cancelled_at is null` })
export class MeetingEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'meeting_pk' })
  id!: string;

  @ForeignKey(() => HandoverEntity, { name: 'meeting_handover' })
  @Column('uuid', { name: 'handover_id' })
  handoverId!: string;

  @Column('text')
  kind!: string;

  @Column('timestamptz', { name: 'starts_at' })
  startsAt!: Date;

  @Column('smallint')
  minutes!: number;

  @Column('bytea', { name: 'sealed_place', nullable: true })
  sealedPlace!: Buffer | null;

  @Column('text', { name: 'set_by' })
  setBy!: Side;

  @Column('timestamptz', { name: 'set_at' })
  setAt!: Date;

  @Column('timestamptz', { name: 'cancelled_at', nullable: true })
  cancelledAt!: Date | null;
}
