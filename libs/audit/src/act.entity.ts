import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { bigintAsNumber } from './bigint-as-number.js';

/** One act in the append-only trail: who did what to which record, and the hash that chains it to the act before. */
@Entity({ schema: 'audit', name: 'act' })
@Check('act_number_positive', 'number > 0')
@Check('act_hash_length', 'length(hash) = 32 and length(previous_hash) = 32')
@Index('act_organisation', ['organisationId', 'number'])
@Index('act_concerned_organisation', ['concernedOrganisationId', 'number'], {
  where: 'concerned_organisation_id is not null',
})
@Index('act_subject', ['subjectKind', 'subjectId', 'number'])
export class ActEntity {
  /** Position in the chain, from 1, without gaps. */
  @PrimaryColumn({ type: 'bigint', primaryKeyConstraintName: 'act_pk', transformer: bigintAsNumber })
  number!: number;

  @Column('timestamptz')
  at!: Date;

  /** Null for timers, imports and acts by link. */
  @Column('uuid', { name: 'account_id', nullable: true })
  accountId!: string | null;

  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId!: string | null;

  @Column('text', { nullable: true })
  role!: string | null;

  @Column('text', { name: 'correlation_id' })
  correlationId!: string;

  /** `room.useCase`. */
  @Column('text')
  operation!: string;

  @Column('text', { name: 'subject_kind' })
  subjectKind!: string;

  @Column('uuid', { name: 'subject_id', nullable: true })
  subjectId!: string | null;

  /** Ids, codes and field names only. */
  @Column('jsonb', { default: {} })
  detail!: Record<string, unknown>;

  /** 32 bytes; zeros for the first act. */
  @Column('bytea', { name: 'previous_hash' })
  previousHash!: Buffer;

  /** SHA-256 over `previousHash` and the content (`audit.hash_of`). */
  @Column('bytea')
  hash!: Buffer;

  /** Whose record it was, where that is another organisation than the actor's. */
  @Column('uuid', { name: 'concerned_organisation_id', nullable: true })
  concernedOrganisationId!: string | null;
}
