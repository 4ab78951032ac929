import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** “Have you room?”, asked without identity. */
@Entity({ schema: 'handover', name: 'enquiry' })
@Unique('enquiry_code_once', ['code'])
@Check('enquiry_week_begins_on_monday', `extract(isodow from release_week) = 1`)
@Index('enquiry_unit', { synchronize: false })
export class EnquiryEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'enquiry_pk' })
  id!: string;

  @Column('text')
  code!: string;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('uuid', { name: 'need_id', nullable: true })
  needId!: string | null;

  @Column('text')
  kind!: string;

  @Column('text', { nullable: true })
  sex!: string | null;

  @Column('text', { name: 'age_band', nullable: true })
  ageBand!: string | null;

  @Column('text', { name: 'return_district', nullable: true })
  returnDistrict!: string | null;

  @Column('date', { name: 'release_week', nullable: true })
  releaseWeek!: string | null;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;
}
