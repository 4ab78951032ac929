import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { HandoverEntity } from './handover.entity.js';

/** Why the sender’s side ended it; never seen by the provider. */
@Entity({ schema: 'handover', name: 'sender_ending' })
export class SenderEndingEntity {
  @ForeignKey(() => HandoverEntity, { name: 'sender_ending_handover' })
  @PrimaryColumn('uuid', { name: 'handover_id', primaryKeyConstraintName: 'sender_ending_pk' })
  handoverId!: string;

  @Column('text')
  cause!: string;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('bytea', { name: 'sealed_sentence', nullable: true })
  sealedSentence!: Buffer | null;
}
