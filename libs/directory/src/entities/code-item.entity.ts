import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One row of a small code list that is a code with two labels. */
@Entity({ schema: 'directory', name: 'code_item' })
export class CodeItemEntity {
  /** Name of the list, `languages`. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'code_item_pk' })
  list!: string;

  /** Code inside the list. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'code_item_pk' })
  code!: string;

  /** Czech label. */
  @Column('text')
  name!: string;

  /** English label. */
  @Column('text', { name: 'name_en' })
  nameEn!: string;

  /** Order inside the list, from 0. */
  @Column('smallint')
  position!: number;
}
