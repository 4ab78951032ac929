import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A target group: of the public register, or added for people leaving prison. */
@Entity({ schema: 'directory', name: 'target_group' })
@Unique('target_group_register_code_once', ['registerCode'])
export class TargetGroupEntity {
  /** Slug, `propusteni`. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'target_group_pk' })
  code!: string;

  /** Czech name. */
  @Column('text')
  name!: string;

  /** English name. */
  @Column('text', { name: 'name_en' })
  nameEn!: string;

  /** Code of the public register; null where it is not known or has none. */
  @Column('text', { name: 'register_code', nullable: true })
  registerCode!: string | null;

  /** Whether the public register has it. */
  @Column('boolean', { name: 'of_register' })
  ofRegister!: boolean;

  /** Other words, in Czech. */
  @Column('text', { array: true, default: () => "'{}'" })
  synonyms!: string[];
}
