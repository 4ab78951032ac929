import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DistrictEntity } from './district.entity.js';
import { RegionEntity } from './region.entity.js';

/** A municipality with extended powers (ORP): where curators and child-protection offices sit. */
@Entity({ schema: 'directory', name: 'orp' })
export class OrpEntity {
  /** Code of the Czech Statistical Office, `8119`. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'orp_pk' })
  code!: string;

  /** Czech name. */
  @Column('text')
  name!: string;

  /** The district it lies in. */
  @ForeignKey(() => DistrictEntity, { name: 'orp_district' })
  @Column('text', { name: 'district_code' })
  districtCode!: string;

  /** The region it lies in. */
  @ForeignKey(() => RegionEntity, { name: 'orp_region' })
  @Column('text', { name: 'region_code' })
  regionCode!: string;

  /** Municipality of the office. */
  @Column('text', { name: 'seat_municipality_code' })
  seatMunicipalityCode!: string;

  /** Point, WGS84 degrees. */
  @Column('double precision')
  latitude!: number;

  /** Point, WGS84 degrees. */
  @Column('double precision')
  longitude!: number;
}
