import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { Pace } from './pace.js';

/** How often an account wants to be told. Without a row it never chose. */
@Entity({ schema: 'notifications', name: 'preference' })
@Check('preference_information', `information in ('immediately', 'daily', 'none')`)
export class PreferenceEntity {
  @PrimaryColumn('uuid', { name: 'account_id', primaryKeyConstraintName: 'preference_pk' })
  accountId!: string;

  @Column('text')
  information!: Pace;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;
}
