import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A region (kraj, NUTS 3). */
@Entity({ schema: 'directory', name: 'region' })
@Unique('region_register_code_once', ['registerCode'])
export class RegionEntity {
  /** NUTS code, `CZ042`. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'region_pk' })
  code!: string;

  /** Czech name. */
  @Column('text')
  name!: string;

  /** English name. */
  @Column('text', { name: 'name_en' })
  nameEn!: string;

  /** Name without "kraj". */
  @Column('text', { name: 'short_name' })
  shortName!: string;

  /** Second case: "do … kraje". */
  @Column('text')
  genitive!: string;

  /** Sixth case with its preposition. */
  @Column('text')
  locative!: string;

  /** Other names in use, lower case. */
  @Column('text', { array: true, default: () => "'{}'" })
  aliases!: string[];

  /** Code of the public register, `Kraj/60`. */
  @Column('text', { name: 'register_code' })
  registerCode!: string;

  /** Municipality of the regional office. */
  @Column('text', { name: 'seat_municipality_code' })
  seatMunicipalityCode!: string;

  /** Point, WGS84 degrees. */
  @Column('double precision')
  latitude!: number;

  /** Point, WGS84 degrees. */
  @Column('double precision')
  longitude!: number;
}
