import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * The head of one subject's chain, and where the chain begins after pruning. Only the functions of the schema `audit`
 * move it; the application's role cannot even read it.
 */
@Entity({ schema: 'audit', name: 'disclosure_chain' })
@Check('disclosure_chain_base', 'base_number between 0 and last_number')
export class DisclosureChainEntity {
  @PrimaryColumn('uuid', { name: 'chain_id', primaryKeyConstraintName: 'disclosure_chain_pk' })
  chainId!: string;

  @Column('bigint', { name: 'last_number' })
  lastNumber!: string;

  @Column('bytea', { name: 'last_hash' })
  lastHash!: Buffer;

  /** The last row that was pruned; 0 where none was. */
  @Column('bigint', { name: 'base_number', default: 0 })
  baseNumber!: string;

  @Column('bytea', { name: 'base_hash' })
  baseHash!: Buffer;
}
