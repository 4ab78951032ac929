import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { RegionEntity } from './region.entity.js';

/** A district (okres, LAU 1). */
@Entity({ schema: 'directory', name: 'district' })
@Unique('district_register_code_once', ['registerCode'])
export class DistrictEntity {
  /** LAU code, `CZ0425`. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'district_pk' })
  code!: string;

  /** Czech name. */
  @Column('text')
  name!: string;

  /** The region it lies in. */
  @ForeignKey(() => RegionEntity, { name: 'district_region' })
  @Column('text', { name: 'region_code' })
  regionCode!: string;

  /** Code of the public register, `Okres/3508`. */
  @Column('text', { name: 'register_code' })
  registerCode!: string;

  /** Point, WGS84 degrees. */
  @Column('double precision')
  latitude!: number;

  /** Point, WGS84 degrees. */
  @Column('double precision')
  longitude!: number;
}
