import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { OrganisationKindCode } from '../code-lists/organisation-kinds.js';
import { CityDistrictEntity } from './city-district.entity.js';
import { DistrictEntity } from './district.entity.js';
import { MunicipalityEntity } from './municipality.entity.js';
import { OrpEntity } from './orp.entity.js';
import { RegionEntity } from './region.entity.js';
import { ProfileRecord } from './profile-record.js';

/** An organisation: an NGO, or an institution. Its id is its own; IČO is an attribute and not unique. */
@Entity({ schema: 'directory', name: 'organisation' })
@Unique('organisation_register_key_once', ['registerKey'])
@Check('organisation_not_own_parent', `parent_id <> id`)
@Check('organisation_ico_shape', `ico ~ '^[0-9]{8}$'`)
@Check('organisation_origin', `origin in ('register', 'owner', 'demo', 'code_list')`)
@Check(
  'organisation_kind',
  `kind in ('ngo', 'public_provider', 'prison', 'probation_centre', 'municipal_department', 'child_protection', 'labour_office', 'health_facility', 'employer', 'mediator', 'court_expert', 'church', 'coordinator', 'other')`,
)
@Index('organisation_parent_id', ['parentId'])
@Index('organisation_ico', ['ico'])
@Index('organisation_kind_region', ['kind', 'regionCode'])
@Index('organisation_end_untold', ['endedOn'], { where: 'ended_on is distinct from end_told' })
@Index('organisation_by_name', { synchronize: false })
export class OrganisationEntity extends ProfileRecord {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'organisation_pk' })
  id!: string;

  /** The organisation it is a unit of. */
  @ForeignKey(() => OrganisationEntity, { name: 'organisation_parent' })
  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId!: string | null;

  /** Code list organisation kinds. */
  @Column('text')
  kind!: OrganisationKindCode;

  @Column('text')
  name!: string;

  /** Identification number of the legal person, eight digits. */
  @Column('text', { nullable: true })
  ico!: string | null;

  @Column('text', { name: 'legal_form', nullable: true })
  legalForm!: string | null;

  @Column('text', { nullable: true })
  web!: string | null;

  @Column('text', { nullable: true })
  description!: string | null;

  @Column('smallint', { name: 'founded_year', nullable: true })
  foundedYear!: number | null;

  /** Code list principles. */
  @Column('text', { array: true, default: () => "'{}'" })
  principles!: string[];

  /** In words. */
  @Column('text', { name: 'funding_sources', array: true, default: () => "'{}'" })
  fundingSources!: string[];

  /** Confirmed by the coordinator; null = not known. */
  @Column('boolean', { name: 'association_member', nullable: true })
  associationMember!: boolean | null;

  /** Seat, or what it is responsible for. */
  @ForeignKey(() => RegionEntity, { name: 'organisation_region' })
  @Column('text', { name: 'region_code', nullable: true })
  regionCode!: string | null;

  /** Seat, or what it is responsible for. */
  @ForeignKey(() => DistrictEntity, { name: 'organisation_district' })
  @Column('text', { name: 'district_code', nullable: true })
  districtCode!: string | null;

  /** What a municipal office is responsible for. */
  @ForeignKey(() => OrpEntity, { name: 'organisation_orp' })
  @Column('text', { name: 'orp_code', nullable: true })
  orpCode!: string | null;

  /** Seat. */
  @ForeignKey(() => MunicipalityEntity, { name: 'organisation_municipality' })
  @Column('text', { name: 'municipality_code', nullable: true })
  municipalityCode!: string | null;

  /** City district a municipal office is responsible for. */
  @ForeignKey(() => CityDistrictEntity, { name: 'organisation_city_district' })
  @Column('text', { name: 'city_district_code', nullable: true })
  cityDistrictCode!: string | null;

  /** Natural key of its source: `ico:…`, `prison:kurim`, `curator:8119`, `demo:…`. */
  @Column('text', { name: 'register_key', nullable: true })
  registerKey!: string | null;

  /** Address in the register; claims go there. Never shown. */
  @Column('text', { name: 'register_email', nullable: true })
  registerEmail!: string | null;

  /** Shown in lists and in the search. */
  @Column('boolean', { default: true })
  listed!: boolean;

  /** Why the coordinator took it off. */
  @Column('text', { name: 'suspended_reason', nullable: true })
  suspendedReason!: string | null;

  /** When its people took it over. */
  @Column('timestamptz', { name: 'claimed_at', nullable: true })
  claimedAt!: Date | null;

  /** The record that this one was merged into. */
  @ForeignKey(() => OrganisationEntity, { name: 'organisation_merged_into' })
  @Column('uuid', { name: 'merged_into_id', nullable: true })
  mergedIntoId!: string | null;
}
