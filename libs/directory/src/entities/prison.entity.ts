import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { SecurityLevelCode } from '../code-lists/security-levels.js';
import type { SexCode } from '../code-lists/sexes.js';
import { MunicipalityEntity } from './municipality.entity.js';
import { OrganisationEntity } from './organisation.entity.js';

/** What only a prison has; its organisation holds the rest. */
@Entity({ schema: 'directory', name: 'prison' })
@Unique('prison_organisation_once', ['organisationId'])
@Check('prison_capacity_positive', `capacity > 0`)
@Check('prison_accepts', `accepts_cooperation in ('yes', 'no', 'from_date', 'unknown')`)
@Check('prison_cooperation_how_length', `length(cooperation_how) <= 1000`)
export class PrisonEntity {
  /** Slug, `belusice`. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'prison_pk' })
  code!: string;

  /** Its organisation. */
  @ForeignKey(() => OrganisationEntity, { name: 'prison_organisation' })
  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('text')
  name!: string;

  @Column('text', { name: 'prison_type' })
  prisonType!: 'prison' | 'remand_prison';

  /** Municipality. */
  @ForeignKey(() => MunicipalityEntity, { name: 'prison_municipality' })
  @Column('text', { name: 'municipality_code' })
  municipalityCode!: string;

  /** Level → has it; null = not known. */
  @Column('jsonb', { name: 'security_levels', default: () => "'{}'" })
  securityLevels!: Readonly<Partial<Record<SecurityLevelCode, boolean | null>>>;

  /** Null = not known. */
  @Column('text', { nullable: true, array: true })
  sexes!: SexCode[] | null;

  /** Has a remand section; null = not known. */
  @Column('boolean', { nullable: true })
  remand!: boolean | null;

  /** Holds juveniles; null = not known. */
  @Column('boolean', { nullable: true })
  juveniles!: boolean | null;

  /** Has an institute for security detention. */
  @Column('boolean', { name: 'detention_institute', default: false })
  detentionInstitute!: boolean;

  /** Places by the source; never free places. */
  @Column('integer', { nullable: true })
  capacity!: number | null;

  /** Date of the source, as exact as it is: `2024-10`. */
  @Column('text', { name: 'capacity_as_of', nullable: true })
  capacityAsOf!: string | null;

  @Column('text', { name: 'capacity_source', nullable: true })
  capacitySource!: string | null;

  @Column('text', { nullable: true })
  address!: string | null;

  /** In Czech. */
  @Column('text', { name: 'special_units', array: true, default: () => "'{}'" })
  specialUnits!: string[];

  /** In Czech. */
  @Column('text', { array: true, default: () => "'{}'" })
  branches!: string[];

  /** Whether NGOs may start working there. */
  @Column('text', { name: 'accepts_cooperation', default: () => "'unknown'" })
  acceptsCooperation!: 'yes' | 'no' | 'from_date' | 'unknown';

  /** With `from_date`. */
  @Column('date', { name: 'accepts_cooperation_from', nullable: true })
  acceptsCooperationFrom!: string | null;

  /** How an organisation begins there, in the prison's own words, in Czech. */
  @Column('text', { name: 'cooperation_how', nullable: true })
  cooperationHow!: string | null;
}
