import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Locale } from '@navaz/kernel';
import type { RequiredFrom } from './grant.js';

/** A form: what one subject was asked for at once, with which notice. Stays as it was; only its holder changes. */
@Entity({ schema: 'consent', name: 'signing' })
@Check('signing_required_from', `required_from in ('subject', 'guardian', 'both')`)
@Check('signing_locale', `locale in ('cs', 'en')`)
@Check('signing_notice_hash_length', `length(notice_hash) = 32`)
@Index('signing_content_destroyed_at', ['contentDestroyedAt'], { where: 'content_destroyed_at is not null' })
export class SigningEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'signing_pk' })
  id!: string;

  /** Opaque: whose it is only `handover` knows. */
  @Index('signing_subject_id')
  @Column('uuid', { name: 'subject_id' })
  subjectId!: string;

  /** The unit that holds the case now. */
  @Column('uuid', { name: 'holder_id' })
  holderId!: string;

  @Column('uuid', { name: 'asked_by_unit_id' })
  askedByUnitId!: string;

  @Column('uuid', { name: 'asked_by_membership_id', nullable: true })
  askedByMembershipId!: string | null;

  @Column('text', { name: 'required_from' })
  requiredFrom!: RequiredFrom;

  /** Of the notice that was read. */
  @Column('text')
  locale!: Locale;

  @Column('smallint', { name: 'notice_version' })
  noticeVersion!: number;

  /** SHA-256 of the notice's words. */
  @Column('bytea', { name: 'notice_hash' })
  noticeHash!: Buffer;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt!: Date;

  /** Since when only the skeleton is left. */
  @Column('timestamptz', { name: 'content_destroyed_at', nullable: true })
  contentDestroyedAt!: Date | null;
}
