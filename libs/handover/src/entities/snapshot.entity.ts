import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { HandoverEntity } from './handover.entity.js';
import type { Stage } from '@navaz/disclosure';

/** What was passed at one moment, frozen: exactly the allowed fields, sealed with the key of the person. */
@Entity({ schema: 'handover', name: 'snapshot' })
@Unique('snapshot_numbered', ['handoverId', 'number'])
export class SnapshotEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'snapshot_pk' })
  id!: string;

  @ForeignKey(() => HandoverEntity, { name: 'snapshot_handover' })
  @Column('uuid', { name: 'handover_id' })
  handoverId!: string;

  @Column('smallint')
  number!: number;

  @Column('text')
  stage!: Stage;

  @Column('text', { array: true })
  fields!: string[];

  @Column('bytea', { nullable: true })
  sealed!: Buffer | null;

  @Column('timestamptz', { name: 'made_at' })
  madeAt!: Date;

  @Column('uuid', { name: 'made_by_account_id', nullable: true })
  madeByAccountId!: string | null;
}
