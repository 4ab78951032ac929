import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OrganisationEntity } from './organisation.entity.js';

/** A claim of an organisation by its people. */
@Entity({ schema: 'directory', name: 'claim' })
@Check('claim_way', `way in ('register_address', 'coordinator')`)
@Check(
  'claim_decided',
  `(decided_at is null) = (decided_as is null) and decided_as in ('granted', 'refused', 'expired')`,
)
@Index('claim_open_once', ['organisationId', 'accountId'], { unique: true, where: 'decided_at is null' })
export class ClaimEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'claim_pk' })
  id!: string;

  /** What is claimed. */
  @ForeignKey(() => OrganisationEntity, { name: 'claim_organisation' })
  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  /** Who claims; never shown. */
  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('text')
  way!: 'register_address' | 'coordinator';

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  @Column('text', { name: 'decided_as', nullable: true })
  decidedAs!: 'granted' | 'refused' | 'expired' | null;

  /** Never shown. */
  @Column('uuid', { name: 'decided_by_account_id', nullable: true })
  decidedByAccountId!: string | null;

  @Column('text', { name: 'decision_note', nullable: true })
  decisionNote!: string | null;
}
