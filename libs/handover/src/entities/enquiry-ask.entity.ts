import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { EnquiryEntity } from './enquiry.entity.js';
import { HandoverEntity } from './handover.entity.js';

/** The enquiry as one service sees it, and its answer. */
@Entity({ schema: 'handover', name: 'enquiry_ask' })
@Unique('enquiry_ask_once', ['enquiryId', 'serviceId'])
@Unique('enquiry_ask_code_once', ['code', 'serviceId'])
@Check('enquiry_ask_answer', `answer in ('room_until', 'waiting_list', 'no', 'must_be_assessed')`)
@Check('enquiry_ask_room_until', `(answer = 'room_until') = (room_until is not null)`)
@Check('enquiry_ask_recorded_means', `recorded_means in ('phone', 'post', 'email', 'in_person')`)
@Check('enquiry_ask_recorded_function', `recorded_function ~ '^[a-z_]{2,40}$'`)
@Check(
  'enquiry_ask_recorded_whole',
  `(recorded_means is null) = (recorded_function is null) and (recorded_means is null) = (recorded_on is null)`,
)
@Index('enquiry_ask_recipient', ['organisationId', 'serviceId'])
export class EnquiryAskEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'enquiry_ask_pk' })
  id!: string;

  @ForeignKey(() => EnquiryEntity, { name: 'enquiry_ask_enquiry', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'enquiry_id' })
  enquiryId!: string;

  /** By which this service knows the enquiry; the others have codes of their own. */
  @Column('text')
  code!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('uuid', { name: 'service_id' })
  serviceId!: string;

  @Column('boolean')
  residential!: boolean;

  @Column('text', { nullable: true })
  answer!: string | null;

  @Column('date', { name: 'room_until', nullable: true })
  roomUntil!: string | null;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt!: Date | null;

  @Column('uuid', { name: 'answered_by_account_id', nullable: true })
  answeredByAccountId!: string | null;

  @ForeignKey(() => HandoverEntity, { name: 'enquiry_ask_handover' })
  @Column('uuid', { name: 'handover_id', nullable: true })
  handoverId!: string | null;

  /** How the answer of a service without an account came; set where the asking unit wrote it down. */
  @Column('text', { name: 'recorded_means', nullable: true })
  recordedMeans!: string | null;

  @Column('text', { name: 'recorded_function', nullable: true })
  recordedFunction!: string | null;

  @Column('date', { name: 'recorded_on', nullable: true })
  recordedOn!: string | null;
}
