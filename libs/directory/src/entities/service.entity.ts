import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ChannelCode } from '../code-lists/channels.js';
import type { SexCode } from '../code-lists/sexes.js';
import { OrganisationEntity } from './organisation.entity.js';
import { ProfileRecord } from './profile-record.js';

/** One thing an organisation offers. Null means not said, which is something else than no. */
@Entity({ schema: 'directory', name: 'service' })
@Unique('service_register_id_once', ['registerId'])
@Check('service_origin', `origin in ('register', 'owner', 'demo', 'code_list')`)
@Check('service_channel', `channel in ('platform', 'link', 'phone', 'post')`)
@Check('service_sexes', `sexes <@ array['man', 'woman']`)
@Check('service_ages', `age_from between 0 and 120 and age_to between 0 and 120 and age_from <= age_to`)
@Check('service_validity', `valid_from <= valid_to`)
@Check('service_horizon', `booking_horizon_days between 0 and 730`)
@Check('service_lead_time', `lead_time_months between 0 and 120`)
@Check('service_length', `length_months between 0 and 240`)
@Check('service_season', `season_from ~ '^[0-1][0-9]-[0-3][0-9]$' and season_to ~ '^[0-1][0-9]-[0-3][0-9]$'`)
@Check('service_programme_counts', `programme_target >= 0 and programme_active >= 0 and programme_supported >= 0`)
@Index('service_organisation_id', ['organisationId'])
@Index('service_end_untold', ['endedOn'], { where: 'ended_on is distinct from end_told' })
export class ServiceEntity extends ProfileRecord {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'service_pk' })
  id!: string;

  /** Who offers it. */
  @ForeignKey(() => OrganisationEntity, { name: 'service_organisation' })
  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('text')
  name!: string;

  /** A sentence for professionals. */
  @Column('text', { nullable: true })
  summary!: string | null;

  /** A sentence for clients. */
  @Column('text', { name: 'plain_summary', nullable: true })
  plainSummary!: string | null;

  /** For whom it is not. */
  @Column('text', { name: 'not_for', nullable: true })
  notFor!: string | null;

  @Column('text', { nullable: true, array: true })
  sexes!: SexCode[] | null;

  /** Years. */
  @Column('smallint', { name: 'age_from', nullable: true })
  ageFrom!: number | null;

  /** Years. */
  @Column('smallint', { name: 'age_to', nullable: true })
  ageTo!: number | null;

  @Column('text', { name: 'age_note', nullable: true })
  ageNote!: string | null;

  @Column('boolean', { name: 'remote_contact', nullable: true })
  remoteContact!: boolean | null;

  /** Code list languages. */
  @Column('text', { nullable: true, array: true })
  languages!: string[] | null;

  /** Code list accessibility marks. */
  @Column('text', { nullable: true, array: true })
  accessibility!: string[] | null;

  /** In words. */
  @Column('text', { name: 'offered_acts', array: true, default: () => "'{}'" })
  offeredActs!: string[];

  /** Documents to bring, in words. */
  @Column('text', { array: true, default: () => "'{}'" })
  documents!: string[];

  @Column('text', { nullable: true })
  cost!: string | null;

  /** How it takes requests. */
  @Column('text', { default: () => "'phone'" })
  channel!: ChannelCode;

  /** To which function of its contacts. */
  @Column('text', { name: 'channel_function', nullable: true })
  channelFunction!: string | null;

  /** Months before release at which it wants to know. */
  @Column('smallint', { name: 'lead_time_months', nullable: true })
  leadTimeMonths!: number | null;

  @Column('smallint', { name: 'length_months', nullable: true })
  lengthMonths!: number | null;

  /** Days ahead for which places are promised. */
  @Column('smallint', { name: 'booking_horizon_days', default: 0 })
  bookingHorizonDays!: number;

  /** Stage → fields it needs there. */
  @Column('jsonb', { name: 'minimum_data', default: () => "'{}'" })
  minimumData!: Readonly<Record<string, readonly string[]>>;

  /** Its conditions are published and complete. */
  @Column('boolean', { name: 'conditions_published', default: false })
  conditionsPublished!: boolean;

  /** When prisons reach it. */
  @Column('text', { name: 'contact_window', nullable: true })
  contactWindow!: string | null;

  @Column('date', { name: 'valid_from', nullable: true })
  validFrom!: string | null;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo!: string | null;

  @Column('date', { name: 'funding_ends_on', nullable: true })
  fundingEndsOn!: string | null;

  @Column('text', { nullable: true })
  funder!: string | null;

  @Column('date', { name: 'paused_until', nullable: true })
  pausedUntil!: string | null;

  @Column('text', { name: 'pause_reason', nullable: true })
  pauseReason!: string | null;

  /** `MM-DD`. */
  @Column('text', { name: 'season_from', nullable: true })
  seasonFrom!: string | null;

  /** `MM-DD`. */
  @Column('text', { name: 'season_to', nullable: true })
  seasonTo!: string | null;

  /** What follows when it ends. */
  @ForeignKey(() => ServiceEntity, { name: 'service_successor' })
  @Column('uuid', { name: 'successor_id', nullable: true })
  successorId!: string | null;

  /** People. */
  @Column('integer', { name: 'programme_target', nullable: true })
  programmeTarget!: number | null;

  /** People. */
  @Column('integer', { name: 'programme_active', nullable: true })
  programmeActive!: number | null;

  /** People. */
  @Column('integer', { name: 'programme_supported', nullable: true })
  programmeSupported!: number | null;

  @Column('date', { name: 'programme_counted_on', nullable: true })
  programmeCountedOn!: string | null;

  /** Identifier of the registration. */
  @Column('text', { name: 'register_id', nullable: true })
  registerId!: string | null;

  /** Kind as the register calls it; kept where ours does not know it. */
  @Column('text', { name: 'register_kind_code', nullable: true })
  registerKindCode!: string | null;

  @Column('date', { name: 'registered_from', nullable: true })
  registeredFrom!: string | null;
}
