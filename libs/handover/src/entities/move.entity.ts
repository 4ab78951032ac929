import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { HandoverEntity } from './handover.entity.js';
import type { Act, NoteAct, Mover, State } from '../handover.state.js';

/** One step of a handover; append-only. */
@Entity({ schema: 'handover', name: 'move' })
@Check('move_side', `side in ('sender', 'provider', 'time', 'subject', 'system')`)
@Index('move_handover_id', ['handoverId', 'at', 'id'])
export class MoveEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'move_pk' })
  id!: string;

  @ForeignKey(() => HandoverEntity, { name: 'move_handover' })
  @Column('uuid', { name: 'handover_id' })
  handoverId!: string;

  @Column('text')
  act!: Act | NoteAct;

  @Column('text', { name: 'from_state' })
  fromState!: State;

  @Column('text', { name: 'to_state' })
  toState!: State;

  @Column('text')
  side!: Mover;

  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId!: string | null;

  @Column('uuid', { name: 'account_id', nullable: true })
  accountId!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('timestamptz')
  at!: Date;
}
