import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Topic } from './topic.js';

/**
 * Somebody is to be told something. Lives from the news to the mail. Who is written to is looked up when the mail goes:
 * no address lies here, and who left meanwhile hears nothing.
 */
@Entity({ schema: 'notifications', name: 'notice' })
@Check('notice_topic', `topic in ('news', 'pressing', 'overcommitted')`)
@Check('notice_reference', `(topic in ('news', 'pressing')) = (reference is not null)`)
@Check('notice_to_somebody', `account_id is not null or service_id is not null`)
@Unique('notice_once', ['accountId', 'organisationId', 'serviceId', 'topic', 'reference'])
@Index('notice_due_at', ['dueAt'])
export class NoticeEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'notice_pk' })
  id!: string;

  /** The unit it is told as a member of. */
  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('uuid', { name: 'service_id', nullable: true })
  serviceId!: string | null;

  /** Null: the function of the service that takes requests, by its published address. */
  @Column('uuid', { name: 'account_id', nullable: true })
  accountId!: string | null;

  @Column('text')
  topic!: Topic;

  /** The readable code; null where it is about places. */
  @Column('text', { nullable: true })
  reference!: string | null;

  /** Null: with the next daily digest. */
  @Column('timestamptz', { name: 'due_at', nullable: true })
  dueAt!: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
