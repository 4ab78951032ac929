import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { NeedEntity } from './need.entity.js';

/** The keyed hash by which the same person with the same need is recognised; only with a grant. */
@Entity({ schema: 'handover', name: 'recognition' })
@Index('recognition_hash', ['hash', 'kind'])
export class RecognitionEntity {
  @ForeignKey(() => NeedEntity, { name: 'recognition_need' })
  @PrimaryColumn('uuid', { name: 'need_id', primaryKeyConstraintName: 'recognition_pk' })
  needId!: string;

  @Column('uuid', { name: 'subject_id' })
  subjectId!: string;

  @Column('text')
  kind!: string;

  @Column('bytea')
  hash!: Buffer;

  @Column('uuid', { name: 'grant_id' })
  grantId!: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;
}
