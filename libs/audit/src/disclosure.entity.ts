import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { bigintAsNumber } from './bigint-as-number.js';

/**
 * One row of the log of disclosures: who saw which fields of which subject, for which unit, why, on what ground; or who
 * asked and was refused. Field names, never values; the subject is an opaque id.
 */
@Entity({ schema: 'audit', name: 'disclosure' })
@Check('disclosure_number_positive', 'number > 0')
@Check('disclosure_hash_length', 'length(hash) = 32 and length(previous_hash) = 32')
@Check('disclosure_codes', `operation ~ '^[a-z][A-Za-z0-9_.-]{0,79}$'`)
@Check('disclosure_says_all', 'refused or subject_id = chain_id')
@Check('disclosure_refusal_says_no_more', 'not refused or subject_id is null')
@Index('disclosure_unit', ['unitId', 'id'])
@Index('disclosure_owner_unit', ['ownerUnitId', 'id'])
export class DisclosureEntity {
  /** The subject; for refusals the unit that asked, zeros where nobody was logged in. */
  @PrimaryColumn('uuid', { name: 'chain_id', primaryKeyConstraintName: 'disclosure_pk' })
  chainId!: string;

  /** Position in its chain, from 1, without gaps. */
  @PrimaryColumn({ type: 'bigint', primaryKeyConstraintName: 'disclosure_pk', transformer: bigintAsNumber })
  number!: number;

  /** Ordered by time over all chains: what lists of one controller page by. */
  @Column('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('boolean')
  refused!: boolean;

  /** Null for work that nobody asked for in person. */
  @Column('uuid', { name: 'account_id', nullable: true })
  accountId!: string | null;

  @Column('uuid', { name: 'membership_id', nullable: true })
  membershipId!: string | null;

  @Column('text', { nullable: true })
  role!: string | null;

  /** For which unit it was read. Null only for refusals to nobody. */
  @Column('uuid', { name: 'unit_id', nullable: true })
  unitId!: string | null;

  /** The service of that unit it was read for, where the recipient is a service. */
  @Column('uuid', { name: 'service_id', nullable: true })
  serviceId!: string | null;

  /** The unit that owned the case at that moment; equal to `unitId` where the owner opened its own. */
  @Column('uuid', { name: 'owner_unit_id', nullable: true })
  ownerUnitId!: string | null;

  @Column('uuid', { name: 'subject_id', nullable: true })
  subjectId!: string | null;

  /** The record that was asked for, e.g. a handover or a case; all that a refusal holds. */
  @Column('uuid', { name: 'asked_id' })
  askedId!: string;

  @Column('text', { array: true, default: () => "'{}'" })
  fields!: string[];

  @Column('text', { nullable: true })
  purpose!: string | null;

  @Column('uuid', { name: 'grant_id', nullable: true })
  grantId!: string | null;

  @Column('text', { name: 'legal_basis', nullable: true })
  legalBasis!: string | null;

  /** `room.useCase`. */
  @Column('text')
  operation!: string;

  @Column('text', { name: 'correlation_id' })
  correlationId!: string;

  /** 32 bytes; zeros for the first row of a chain. */
  @Column('bytea', { name: 'previous_hash' })
  previousHash!: Buffer;

  /** SHA-256 over `previousHash` and the content (`audit.hash_of`). */
  @Column('bytea')
  hash!: Buffer;
}
