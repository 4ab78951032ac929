import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { OrganisationKindCode } from '../code-lists/organisation-kinds.js';
import { DistrictEntity } from './district.entity.js';

/** An organisation outside the directory asks to be listed. Its id becomes the organisation's. */
@Entity({ schema: 'directory', name: 'listing_request' })
@Check(
  'listing_request_decided',
  `(decided_at is null) = (decided_as is null) and decided_as in ('accepted', 'refused')`,
)
@Check('listing_request_confirmed_first', `decided_at is null or confirmed_at is not null`)
@Index('listing_request_open_once', { synchronize: false })
export class ListingRequestEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'listing_request_pk' })
  id!: string;

  @Column('text')
  name!: string;

  /** Code list organisation kinds, institutions of the state excepted. */
  @Column('text')
  kind!: OrganisationKindCode;

  @Column('text', { nullable: true })
  ico!: string | null;

  @Column('text', { nullable: true })
  web!: string | null;

  /** Where it works mostly. */
  @ForeignKey(() => DistrictEntity, { name: 'listing_request_district' })
  @Column('text', { name: 'district_code' })
  districtCode!: string;

  /** What it offers to whom, in words. */
  @Column('text')
  offers!: string;

  /** Of the organisation, not of a person; shown to the coordinator. */
  @Column('text')
  email!: string;

  /** Where the coordinator may ask. */
  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('timestamptz', { name: 'requested_at' })
  requestedAt!: Date;

  /** When the link was last sent. */
  @Column('timestamptz', { name: 'mailed_at' })
  mailedAt!: Date;

  /** When the link was followed: the address is theirs. */
  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt!: Date | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  @Column('text', { name: 'decided_as', nullable: true })
  decidedAs!: 'accepted' | 'refused' | null;

  /** Never shown. */
  @Column('uuid', { name: 'decided_by_account_id', nullable: true })
  decidedByAccountId!: string | null;

  /** The reason; the asker reads it. */
  @Column('text', { name: 'decision_note', nullable: true })
  decisionNote!: string | null;
}
