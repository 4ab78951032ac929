import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { AccountEntity } from './account.entity.js';
import { MembershipEntity } from './membership.entity.js';

/** One browser logged in. The cookie holds a random token; only its SHA-256 is here. */
@Entity({ schema: 'identity', name: 'session' })
@Check('session_ends_later', 'expires_at > created_at')
@Unique('session_token_once', ['tokenHash'])
@Index('session_account_open', ['accountId'])
@Index('session_membership_open', ['membershipId'])
export class SessionEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'session_pk' })
  id!: string;

  /** 32 bytes. */
  @Column('bytea', { name: 'token_hash' })
  tokenHash!: Buffer;

  @ForeignKey(() => AccountEntity, { name: 'session_account', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  /** In which of its memberships the account acts; null while it has none. */
  @ForeignKey(() => MembershipEntity, { name: 'session_membership', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'membership_id', nullable: true })
  membershipId!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;
}
