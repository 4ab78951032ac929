import { Check, Column, Entity, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import type { RequiredFrom } from '@navaz/consent';

/** The person. Everything that tells who it is lies in `sealed`, closed with the key of that person; null after erasure. */
@Entity({ schema: 'handover', name: 'subject' })
@Check('subject_agreement_from', `agreement_from in ('subject', 'guardian', 'both')`)
@Check('subject_sealed_until_erased', `(sealed is null) = (erased_at is not null)`)
@Index('subject_unit', ['unitId'])
export class SubjectEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'subject_pk' })
  id!: string;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('bytea', { nullable: true })
  sealed!: Buffer | null;

  @Column('text', { name: 'agreement_from', default: 'subject' })
  agreementFrom!: RequiredFrom;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;

  @Column('timestamptz', { name: 'restricted_at', nullable: true })
  restrictedAt!: Date | null;

  @Column('timestamptz', { name: 'erased_at', nullable: true })
  erasedAt!: Date | null;

  @VersionColumn()
  version!: number;
}
