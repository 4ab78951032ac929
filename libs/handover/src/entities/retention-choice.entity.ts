import { Check, Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** How many days a unit keeps what a closed handover says, where that is less than six months. */
@Entity({ schema: 'handover', name: 'retention_choice' })
@Check('retention_choice_less', `days between 1 and 180`)
export class RetentionChoiceEntity {
  @PrimaryColumn('uuid', { name: 'unit_id', primaryKeyConstraintName: 'retention_choice_pk' })
  unitId!: string;

  @Column('smallint')
  days!: number;

  @Column('timestamptz', { name: 'chosen_at' })
  chosenAt!: Date;

  @VersionColumn()
  version!: number;
}
