import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * The head of the chain, a single row: number and hash of the last act. Only `audit.append_act` moves it; the
 * application's role cannot even read it.
 */
@Entity({ schema: 'audit', name: 'act_chain' })
@Check('act_chain_single', 'id = 1')
export class ActChainEntity {
  @PrimaryColumn({ type: 'smallint', primaryKeyConstraintName: 'act_chain_pk', default: 1 })
  id!: number;

  @Column('bigint', { name: 'last_number' })
  lastNumber!: string;

  @Column('bytea', { name: 'last_hash' })
  lastHash!: Buffer;
}
