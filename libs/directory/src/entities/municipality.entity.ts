import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DistrictEntity } from './district.entity.js';
import { OrpEntity } from './orp.entity.js';
import { RegionEntity } from './region.entity.js';

/** A municipality (obec). Seats of ORP and municipalities of prisons are installed; the register adds the rest. */
@Entity({ schema: 'directory', name: 'municipality' })
@Check('municipality_point_of', `point_of in ('municipality', 'district')`)
@Index('municipality_district_code', ['districtCode'])
export class MunicipalityEntity {
  /** RÚIAN code, `554821`. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'municipality_pk' })
  code!: string;

  /** Czech name. */
  @Column('text')
  name!: string;

  /** The district it lies in. */
  @ForeignKey(() => DistrictEntity, { name: 'municipality_district' })
  @Column('text', { name: 'district_code' })
  districtCode!: string;

  /** Null where the source of the municipality did not say. */
  @ForeignKey(() => OrpEntity, { name: 'municipality_orp' })
  @Column('text', { name: 'orp_code', nullable: true })
  orpCode!: string | null;

  /** The region it lies in. */
  @ForeignKey(() => RegionEntity, { name: 'municipality_region' })
  @Column('text', { name: 'region_code' })
  regionCode!: string;

  /** Point, WGS84 degrees. */
  @Column('double precision')
  latitude!: number;

  /** Point, WGS84 degrees. */
  @Column('double precision')
  longitude!: number;

  /** Whose point it is: its own, or that of its district where its own is not known. */
  @Column('text', { name: 'point_of' })
  pointOf!: 'municipality' | 'district';
}
