import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Category, Purpose, Waiver } from './grant.js';
import type { StoredState } from './grant.state.js';
import { SigningEntity } from './signing.entity.js';

/** One numbered line of a form. Moved by its events and by nothing else. */
@Entity({ schema: 'consent', name: 'subject_grant' })
@Unique('subject_grant_item_once', ['signingId', 'item'])
@Check('subject_grant_item_possible', `item between 1 and 100`)
@Check('subject_grant_recipient_kind', `recipient_kind in ('service', 'unit')`)
@Check('subject_grant_unit_is_organisation', `recipient_kind = 'service' or recipient_id = recipient_organisation_id`)
@Check(
  'subject_grant_purpose',
  `purpose in ('assess', 'interview', 'hand_over', 'confirm_fact', 'report_back', 'follow_up', 'be_recognised', 'tell_others')`,
)
@Check(
  'subject_grant_category',
  `category in ('request_data', 'condition_answer', 'name', 'birth_date', 'contact', 'meeting', 'guardian', 'in_service',
   'fact', 'topic', 'recognition', 'other_organisations')`,
)
@Check('subject_grant_waives_known', `waives <@ array['asker', 'answerer']`)
@Check('subject_grant_detail_is_code', `detail ~ '^[A-Za-z0-9_.:-]{1,64}$'`)
@Check('subject_grant_fields_are_codes', `array_to_string(fields, ',') ~ '^[A-Za-z,]*$'`)
@Check('subject_grant_state', `state in ('requested', 'given', 'refused', 'renewed', 'withdrawn', 'invalidated')`)
@Index('subject_grant_about', ['aboutId', 'recipientId'])
@Index('subject_grant_open_recipient', ['recipientId'], { where: `state in ('requested', 'given', 'renewed')` })
export class SubjectGrantEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'subject_grant_pk' })
  id!: string;

  @ForeignKey(() => SigningEntity, { name: 'subject_grant_signing' })
  @Column('uuid', { name: 'signing_id' })
  signingId!: string;

  @Column('smallint')
  item!: number;

  /** Opaque. */
  @Index('subject_grant_subject_id')
  @Column('uuid', { name: 'subject_id' })
  subjectId!: string;

  /** As of its form; row-level security asks here. */
  @Column('uuid', { name: 'holder_id' })
  holderId!: string;

  /** The handover or need it is about; opaque. */
  @Column('uuid', { name: 'about_id' })
  aboutId!: string;

  @Column('text', { name: 'recipient_kind' })
  recipientKind!: 'service' | 'unit';

  @Column('uuid', { name: 'recipient_id' })
  recipientId!: string;

  @Column('uuid', { name: 'recipient_organisation_id' })
  recipientOrganisationId!: string;

  @Column('text')
  purpose!: Purpose;

  @Column('text')
  category!: Category;

  /** Which condition, fact or topic, as a code; goes when the content is destroyed. */
  @Column('text', { nullable: true })
  detail!: string | null;

  /** Codes of the fields it opens; frozen as it was asked for, since what a recipient declares changes later. */
  @Column('text', { array: true })
  fields!: string[];

  /** Whom it frees from secrecy, as its form said; null where that was asked for before it was kept. */
  @Column('text', { array: true, nullable: true })
  waives!: Waiver[] | null;

  @Column('text', { default: 'requested' })
  state!: StoredState;

  /** The last day, which counts whole. */
  @Column('date', { name: 'valid_until' })
  validUntil!: string;

  @Column('timestamptz')
  since!: Date;
}
