import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A kind of service: of Act 108/2006, or outside the act. */
@Entity({ schema: 'directory', name: 'service_kind' })
@Unique('service_kind_register_code_once', ['registerCode'])
@Check('service_kind_relevance', `relevance_to_release between 0 and 3`)
export class ServiceKindEntity {
  /** Slug, `azylove-domy`. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'service_kind_pk' })
  code!: string;

  /** Czech name. */
  @Column('text')
  name!: string;

  /** English name. */
  @Column('text', { name: 'name_en' })
  nameEn!: string;

  /** Paragraph of Act 108/2006; null outside the act. */
  @Column('text', { nullable: true })
  paragraph!: string | null;

  /** `counselling`, `care`, `prevention` or `outside_act`. */
  @Column('text', { name: 'kind_group' })
  kindGroup!: string;

  /** Code of the public register; null where it has none. */
  @Column('text', { name: 'register_code', nullable: true })
  registerCode!: string | null;

  /** Whether it is a kind of the act. */
  @Column('boolean')
  registered!: boolean;

  /** Forms the act expects. */
  @Column('text', { name: 'usual_forms', array: true, default: () => "'{}'" })
  usualForms!: string[];

  /** 0 = hardly ever needed after release, 3 = the heart of it. */
  @Column('smallint', { name: 'relevance_to_release' })
  relevanceToRelease!: number;

  /** What people call it, in Czech. */
  @Column('text', { array: true, default: () => "'{}'" })
  synonyms!: string[];
}
