import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Role } from '@navaz/kernel';
import { AccountEntity } from './account.entity.js';

/** What one account is in one organisational unit: role and scope, from until. */
@Entity({ schema: 'identity', name: 'membership' })
@Check('membership_role', `role in ('worker', 'team_lead', 'profile_owner', 'coordinator', 'auditor', 'machine')`)
@Check('membership_scope_not_empty', 'services is null or cardinality(services) > 0')
@Index('membership_open_once', ['accountId', 'organisationId', 'role'], { unique: true, where: 'ended_at IS NULL' })
@Index('membership_organisation', ['organisationId'])
export class MembershipEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'membership_pk' })
  id!: string;

  @ForeignKey(() => AccountEntity, { name: 'membership_account' })
  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  /** The unit; the room `directory` knows it, this room does not. */
  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('text')
  role!: Role;

  /** Services of the unit it is narrowed to; null = all of them. */
  @Column('uuid', { array: true, nullable: true })
  services!: string[] | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;
}
