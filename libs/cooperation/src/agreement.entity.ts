import { Check, Column, Entity, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import type { AgreementKind, AgreementScope, AgreementState } from './agreement.js';

/** An agreement between two organisations. Nothing in it is about a person. */
@Entity({ schema: 'cooperation', name: 'agreement' })
@Check('agreement_two_parties', `proposer_id <> partner_id`)
@Check('agreement_kind', `kind in ('institutions', 'ngo_prison')`)
@Check('agreement_scopes', `cardinality(scopes) > 0 and scopes <@ array['information_sharing', 'visits', 'programme']`)
@Check('agreement_state', `state in ('proposed', 'in_force', 'ended')`)
@Check('agreement_days', `valid_to >= valid_from`)
@Check('agreement_note_short', `length(note) <= 1000`)
@Check('agreement_proposer_contacts_few', `cardinality(proposer_contacts) <= 10`)
@Check('agreement_partner_contacts_few', `cardinality(partner_contacts) <= 10`)
@Check(
  'agreement_confirmed',
  `(confirmed_at is null) = (confirmed_by is null) and (state <> 'in_force' or confirmed_at is not null) and (state <> 'proposed' or confirmed_at is null)`,
)
@Check(
  'agreement_ended',
  `(state = 'ended') = (ended_at is not null) and (ended_at is null) = (ended_by is null) and (ended_at is null) = (ended_by_organisation_id is null) and (ended_at is null) = (end_reason is null)`,
)
@Check('agreement_end_reason_short', `end_reason <> '' and length(end_reason) <= 500`)
@Check(
  'agreement_ended_by_party',
  `ended_by_organisation_id is null or ended_by_organisation_id in (proposer_id, partner_id)`,
)
@Index('agreement_in_force', { synchronize: false })
@Index('agreement_proposer', ['proposerId', 'id'])
@Index('agreement_partner', ['partnerId', 'id'])
export class AgreementEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'agreement_pk' })
  id!: string;

  @Column('uuid', { name: 'proposer_id' })
  proposerId!: string;

  @Column('uuid', { name: 'partner_id' })
  partnerId!: string;

  @Column('text')
  kind!: AgreementKind;

  @Column('text', { array: true })
  scopes!: AgreementScope[];

  @Column('text', { default: 'proposed' })
  state!: AgreementState;

  /** First day, `YYYY-MM-DD`. */
  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  /** Last day, included; null = until ended. */
  @Column('date', { name: 'valid_to', nullable: true })
  validTo!: string | null;

  /** Functions of the proposing side to turn to; code list contact functions. */
  @Column('text', { name: 'proposer_contacts', array: true, default: () => "'{}'" })
  proposerContacts!: string[];

  /** The same of the other side. */
  @Column('text', { name: 'partner_contacts', array: true, default: () => "'{}'" })
  partnerContacts!: string[];

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('timestamptz', { name: 'proposed_at' })
  proposedAt!: Date;

  /** Account. */
  @Column('uuid', { name: 'proposed_by' })
  proposedBy!: string;

  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt!: Date | null;

  @Column('uuid', { name: 'confirmed_by', nullable: true })
  confirmedBy!: string | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column('uuid', { name: 'ended_by', nullable: true })
  endedBy!: string | null;

  @Column('uuid', { name: 'ended_by_organisation_id', nullable: true })
  endedByOrganisationId!: string | null;

  @Column('text', { name: 'end_reason', nullable: true })
  endReason!: string | null;

  @VersionColumn()
  version!: number;
}
