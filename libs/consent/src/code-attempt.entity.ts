import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A wrong code of the last hour. The application cannot read it. */
@Entity({ schema: 'consent', name: 'code_attempt' })
export class CodeAttemptEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'code_attempt_pk' })
  id!: string;

  /** Keyed hash of the client's network address and the day. */
  @Column('bytea', { name: 'address_hash' })
  addressHash!: Buffer;

  @Index('code_attempt_at')
  @Column('timestamptz')
  at!: Date;

  /** Looked at beyond the limit of its address, and counted by itself. */
  @Column('boolean', { name: 'is_beyond', default: false })
  isBeyond!: boolean;
}
