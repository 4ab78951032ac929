import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What the embedded demo provider keeps between restarts: its sessions, codes, grants and keys. */
@Entity({ schema: 'identity', name: 'provider_record' })
@Index('provider_record_uid', ['model', 'uid'])
@Index('provider_record_grant', ['grantId'])
export class ProviderRecordEntity {
  /** The provider's name of the kind of record. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'provider_record_pk' })
  model!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'provider_record_pk' })
  id!: string;

  @Column('jsonb')
  payload!: Record<string, unknown>;

  @Column('text', { nullable: true })
  uid!: string | null;

  @Column('text', { name: 'grant_id', nullable: true })
  grantId!: string | null;

  @Column('timestamptz', { name: 'consumed_at', nullable: true })
  consumedAt!: Date | null;

  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt!: Date | null;
}
