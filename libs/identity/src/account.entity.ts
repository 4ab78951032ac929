import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** Somebody who logs in, or a machine: one subject of one OpenID Connect issuer. */
@Entity({ schema: 'identity', name: 'account' })
@Unique('account_once', ['issuer', 'subject'])
export class AccountEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'account_pk' })
  id!: string;

  @Column('text')
  issuer!: string;

  /** `sub` at the issuer; `machine:<client id>` for a machine. */
  @Column('text')
  subject!: string;

  /** As the issuer gave it; shown to the account itself and to those who manage its membership. */
  @Column('text', { name: 'display_name', nullable: true })
  displayName!: string | null;

  @Column('text', { nullable: true })
  email!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'last_login_at', nullable: true })
  lastLoginAt!: Date | null;

  /** From then on the account cannot log in. */
  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;
}
