import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { MunicipalityEntity } from './municipality.entity.js';

/** A city district with its own offices: the 22 administrative districts of Prague. */
@Entity({ schema: 'directory', name: 'city_district' })
export class CityDistrictEntity {
  /** `praha-8`. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'city_district_pk' })
  code!: string;

  /** Czech name. */
  @Column('text')
  name!: string;

  /** The city. */
  @ForeignKey(() => MunicipalityEntity, { name: 'city_district_municipality' })
  @Column('text', { name: 'municipality_code' })
  municipalityCode!: string;
}
