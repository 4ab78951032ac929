import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { SigningEntity } from './signing.entity.js';

/** The code of a slip, as a keyed hash. The application cannot read it. */
@Entity({ schema: 'consent', name: 'slip_code' })
@Unique('slip_code_once', ['codeHash'])
@Check('slip_code_hash_length', `length(code_hash) = 32`)
export class SlipCodeEntity {
  @ForeignKey(() => SigningEntity, { name: 'slip_code_signing' })
  @PrimaryColumn('uuid', { name: 'signing_id', primaryKeyConstraintName: 'slip_code_pk' })
  signingId!: string;

  @Column('bytea', { name: 'code_hash' })
  codeHash!: Buffer;

  @Column('timestamptz', { name: 'issued_at' })
  issuedAt!: Date;
}
