import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import { ClientCaseEntity } from './client-case.entity.js';
import { NeedEntity } from './need.entity.js';
import { SubjectEntity } from './subject.entity.js';
import type { DeadlineKind } from '../handover.deadline.js';
import type { State } from '../handover.state.js';
import type { HandoverChannel } from '../channel.js';
import type { Side } from '../side.js';
import type { PartyKind } from '@navaz/disclosure';

/** One need of one person offered to one service or unit, from draft to end. No word of who the person is. */
@Entity({ schema: 'handover', name: 'handover' })
@Unique('handover_reference_once', ['reference'])
@Check(
  'handover_state',
  `state in ('draft', 'sent', 'acknowledged', 'assessing', 'waitlisted', 'offered', 'confirmed', 'arrived', 'not_arrived', 'closed', 'declined', 'superseded', 'expired', 'withdrawn_by_sender', 'withdrawn_by_subject', 'withdrawn_by_provider')`,
)
@Check('handover_channel', `channel in ('platform', 'link', 'phone_or_post')`)
@Check('handover_question_to', `question_to in ('sender', 'provider')`)
@Check('handover_paused_by', `paused_by in ('sender', 'provider')`)
@Check('handover_release_in_order', `release_latest >= release_earliest`)
@Check('handover_release_whole', `(release_earliest is null) = (release_latest is null)`)
@Check('handover_pause_whole', `(paused_until is null) = (paused_by is null)`)
@Check('handover_deadline_whole', `(deadline is null) = (deadline_kind is null)`)
@Index('handover_open_once', { synchronize: false })
@Index('handover_sender', { synchronize: false })
@Index('handover_recipient', { synchronize: false })
@Index('handover_case_id', ['caseId'])
@Index('handover_subject_id', ['subjectId'])
@Index('handover_offer_expires_at', { synchronize: false })
@Index('handover_deadline', ['deadline'], { where: `ended_at is null` })
@Index('handover_ended_at', ['endedAt'], { where: `content_destroyed_at is null` })
export class HandoverEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'handover_pk' })
  id!: string;

  @Column('text')
  reference!: string;

  @ForeignKey(() => NeedEntity, { name: 'handover_need' })
  @Column('uuid', { name: 'need_id' })
  needId!: string;

  @ForeignKey(() => ClientCaseEntity, { name: 'handover_case' })
  @Column('uuid', { name: 'case_id' })
  caseId!: string;

  @ForeignKey(() => SubjectEntity, { name: 'handover_subject' })
  @Column('uuid', { name: 'subject_id' })
  subjectId!: string;

  @Column('uuid', { name: 'sender_unit_id' })
  senderUnitId!: string;

  @Column('text', { name: 'sender_kind' })
  senderKind!: PartyKind;

  @Column('text', { name: 'sender_region', nullable: true })
  senderRegion!: string | null;

  @Column('uuid', { name: 'sender_account_id', nullable: true })
  senderAccountId!: string | null;

  @Column('uuid', { name: 'recipient_organisation_id' })
  recipientOrganisationId!: string;

  @Column('uuid', { name: 'recipient_service_id', nullable: true })
  recipientServiceId!: string | null;

  @Column('text', { name: 'recipient_kind' })
  recipientKind!: PartyKind;

  @Column('uuid', { name: 'provider_account_id', nullable: true })
  providerAccountId!: string | null;

  @Column('text')
  channel!: HandoverChannel;

  @Column('text')
  kind!: string;

  @Column('boolean')
  residential!: boolean;

  @Column('boolean', { name: 'reveals_health' })
  revealsHealth!: boolean;

  @Column('text')
  state!: State;

  @Column('timestamptz', { name: 'state_since' })
  stateSince!: Date;

  @Column('date', { name: 'release_earliest', nullable: true })
  releaseEarliest!: string | null;

  @Column('date', { name: 'release_latest', nullable: true })
  releaseLatest!: string | null;

  @Column('text', { name: 'question_to', nullable: true })
  questionTo!: Side | null;

  @Column('date', { name: 'paused_until', nullable: true })
  pausedUntil!: string | null;

  @Column('text', { name: 'paused_by', nullable: true })
  pausedBy!: Side | null;

  @Column('date', { nullable: true })
  deadline!: string | null;

  @Column('text', { name: 'deadline_kind', nullable: true })
  deadlineKind!: DeadlineKind | null;

  @Column('timestamptz', { name: 'reminded_at', nullable: true })
  remindedAt!: Date | null;

  @Column('timestamptz', { name: 'escalated_at', nullable: true })
  escalatedAt!: Date | null;

  /** When the sender was last told that the agreement ends. */
  @Column('timestamptz', { name: 'agreement_told_at', nullable: true })
  agreementToldAt!: Date | null;

  @Column('uuid', { name: 'offer_unit_id', nullable: true })
  offerUnitId!: string | null;

  @Column('date', { name: 'offer_from', nullable: true })
  offerFrom!: string | null;

  @Column('timestamptz', { name: 'offer_expires_at', nullable: true })
  offerExpiresAt!: Date | null;

  @Column('boolean', { name: 'offer_extended', default: false })
  offerExtended!: boolean;

  @Column('text', { name: 'provider_reason', nullable: true })
  providerReason!: string | null;

  /** Which of the service's conditions, as frozen with the request, a decline says is not met. */
  @Column('uuid', { name: 'unmet_condition_id', nullable: true })
  unmetConditionId!: string | null;

  @Column('timestamptz', { name: 'sender_news_at', nullable: true })
  senderNewsAt!: Date | null;

  @Column('timestamptz', { name: 'sender_seen_at', nullable: true })
  senderSeenAt!: Date | null;

  @Column('timestamptz', { name: 'provider_news_at', nullable: true })
  providerNewsAt!: Date | null;

  @Column('timestamptz', { name: 'provider_seen_at', nullable: true })
  providerSeenAt!: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt!: Date | null;

  @Column('date', { name: 'confirmed_again_on', nullable: true })
  confirmedAgainOn!: string | null;

  @Column('date', { name: 'arrived_on', nullable: true })
  arrivedOn!: string | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column('timestamptz', { name: 'content_destroyed_at', nullable: true })
  contentDestroyedAt!: Date | null;

  @VersionColumn()
  version!: number;
}
