import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Role } from '@navaz/kernel';
import { AccountEntity } from './account.entity.js';

/**
 * An offer of a membership, sent to an address. Whoever holds the link and logs in may accept it, once.
 * A further index, `invitation_pending_once` over (organisation, role, lower(email)) of the pending ones, stands in the
 * migration only: TypeORM cannot express it.
 */
@Entity({ schema: 'identity', name: 'invitation' })
@Check('invitation_role', `role in ('worker', 'team_lead', 'profile_owner', 'coordinator', 'auditor')`)
@Check('invitation_scope_not_empty', 'services is null or cardinality(services) > 0')
@Check('invitation_one_end', 'accepted_at is null or revoked_at is null')
@Unique('invitation_token_once', ['tokenHash'])
@Index('invitation_pending_once', { synchronize: false })
export class InvitationEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'invitation_pk' })
  id!: string;

  /** SHA-256 of the token; the token itself is in the mail only. */
  @Column('bytea', { name: 'token_hash' })
  tokenHash!: Buffer;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('text')
  role!: Exclude<Role, 'machine'>;

  /** Null = all services of the unit. */
  @Column('uuid', { array: true, nullable: true })
  services!: string[] | null;

  @Column('text')
  email!: string;

  /** Account of the inviter; null for an invitation that follows from a claim. */
  @Column('uuid', { name: 'invited_by', nullable: true })
  invitedBy!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('timestamptz', { name: 'accepted_at', nullable: true })
  acceptedAt!: Date | null;

  @ForeignKey(() => AccountEntity, { name: 'invitation_account' })
  @Column('uuid', { name: 'accepted_by', nullable: true })
  acceptedBy!: string | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}
