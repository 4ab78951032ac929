import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { FacilityVisibilityCode } from '../code-lists/facility-visibility.js';
import type { Origin } from './origin.js';
import { CityDistrictEntity } from './city-district.entity.js';
import { DistrictEntity } from './district.entity.js';
import { MunicipalityEntity } from './municipality.entity.js';
import { RegionEntity } from './region.entity.js';
import { ServiceEntity } from './service.entity.js';

/** A place where a service is given. A secret one has no address here: see `secret-address.entity.ts`. */
@Entity({ schema: 'directory', name: 'facility' })
@Unique('facility_fingerprint_once', ['serviceId', 'registerFingerprint'])
@Check('facility_visibility', `visibility in ('open', 'discreet', 'secret')`)
@Check('facility_origin', `origin in ('register', 'owner', 'demo', 'code_list')`)
@Check(
  'facility_secret_has_no_address',
  `visibility <> 'secret' or (name is null and street is null and house_number is null and postcode is null and municipality_code is null and city_district_code is null and address_code is null and way_in is null)`,
)
@Check(
  'facility_secret_has_no_fingerprint',
  `visibility <> 'secret' or register_fingerprint is null or register_fingerprint like 'secret:%'`,
)
@Index('facility_service_id', ['serviceId'])
@Index('facility_municipality_code', ['municipalityCode'])
export class FacilityEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'facility_pk' })
  id!: string;

  /** Its service. */
  @ForeignKey(() => ServiceEntity, { name: 'facility_service', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'service_id' })
  serviceId!: string;

  @Column('text', { nullable: true })
  name!: string | null;

  @Column('text', { default: () => "'open'" })
  visibility!: FacilityVisibilityCode;

  @Column('text', { nullable: true })
  street!: string | null;

  @Column('text', { name: 'house_number', nullable: true })
  houseNumber!: string | null;

  @Column('text', { nullable: true })
  postcode!: string | null;

  /** Municipality. */
  @ForeignKey(() => MunicipalityEntity, { name: 'facility_municipality' })
  @Column('text', { name: 'municipality_code', nullable: true })
  municipalityCode!: string | null;

  /** District. */
  @ForeignKey(() => DistrictEntity, { name: 'facility_district' })
  @Column('text', { name: 'district_code' })
  districtCode!: string;

  /** Region. */
  @ForeignKey(() => RegionEntity, { name: 'facility_region' })
  @Column('text', { name: 'region_code' })
  regionCode!: string;

  /** City district. */
  @ForeignKey(() => CityDistrictEntity, { name: 'facility_city_district' })
  @Column('text', { name: 'city_district_code', nullable: true })
  cityDistrictCode!: string | null;

  /** RÚIAN code of the address. */
  @Column('text', { name: 'address_code', nullable: true })
  addressCode!: string | null;

  /** How to get in; for professionals. */
  @Column('text', { name: 'way_in', nullable: true })
  wayIn!: string | null;

  /** Code list accessibility marks. */
  @Column('text', { nullable: true, array: true })
  accessibility!: string[] | null;

  @Column('date', { name: 'open_from', nullable: true })
  openFrom!: string | null;

  /** From this day on it is not shown. */
  @Column('date', { name: 'ended_on', nullable: true })
  endedOn!: string | null;

  /**
   * The register gives facilities no id: a hash of address and name stands for one. Of a place it lists as secret it is a
   * number within the registration; a place its owner made secret has its own id (`secret:<id>`), which the register's
   * never is, and a place the register hid has none.
   */
  @Column('text', { name: 'register_fingerprint', nullable: true })
  registerFingerprint!: string | null;

  /** Where the record came from. */
  @Column('text')
  origin!: Origin;
}
