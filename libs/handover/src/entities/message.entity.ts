import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { HandoverEntity } from './handover.entity.js';
import type { Side } from '../side.js';

/** A question, an answer, or the sentence beside a reason; sealed with the key of the person. */
@Entity({ schema: 'handover', name: 'message' })
@Check('message_from_side', `from_side in ('sender', 'provider')`)
@Check('message_kind', `kind in ('question', 'answer', 'sentence')`)
@Index('message_handover_id', ['handoverId', 'at', 'id'])
export class MessageEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'message_pk' })
  id!: string;

  @ForeignKey(() => HandoverEntity, { name: 'message_handover' })
  @Column('uuid', { name: 'handover_id' })
  handoverId!: string;

  @Column('text', { name: 'from_side' })
  fromSide!: Side;

  @Column('text')
  kind!: string;

  @Column('bytea', { nullable: true })
  sealed!: Buffer | null;

  @Column('uuid', { name: 'answers_id', nullable: true })
  answersId!: string | null;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('uuid', { name: 'account_id', nullable: true })
  accountId!: string | null;

  @Column('timestamptz')
  at!: Date;
}
