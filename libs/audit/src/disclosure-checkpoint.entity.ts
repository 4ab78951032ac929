import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { bigintAsNumber } from './bigint-as-number.js';

/** Taken once a month: vouches for where every chain that moved had got to. Chained to the checkpoint before. */
@Entity({ schema: 'audit', name: 'disclosure_checkpoint' })
@Unique('disclosure_checkpoint_once', ['month'])
export class DisclosureCheckpointEntity {
  @PrimaryColumn({
    type: 'bigint',
    primaryKeyConstraintName: 'disclosure_checkpoint_pk',
    transformer: bigintAsNumber,
  })
  number!: number;

  /** First day of the month in which it was taken, `YYYY-MM-DD`. */
  @Column('date')
  month!: string;

  @Column('timestamptz')
  at!: Date;

  /** How many chains had moved. */
  @Column({ type: 'bigint', transformer: bigintAsNumber })
  chains!: number;

  @Column('bytea', { name: 'leaves_hash' })
  leavesHash!: Buffer;

  @Column('bytea', { name: 'previous_hash' })
  previousHash!: Buffer;

  @Column('bytea')
  hash!: Buffer;

  /** Since when rows up to it may be gone; null within the retention. */
  @Column('timestamptz', { name: 'pruned_at', nullable: true })
  prunedAt!: Date | null;
}

/** Where one chain had got to at a checkpoint. */
@Entity({ schema: 'audit', name: 'disclosure_checkpoint_leaf' })
@Index('disclosure_checkpoint_leaf_checkpoint', ['checkpoint'])
export class DisclosureCheckpointLeafEntity {
  @PrimaryColumn('uuid', { name: 'chain_id', primaryKeyConstraintName: 'disclosure_checkpoint_leaf_pk' })
  chainId!: string;

  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'disclosure_checkpoint_leaf_pk' })
  checkpoint!: string;

  @Column('bigint')
  number!: string;

  @Column('bytea')
  hash!: Buffer;
}
