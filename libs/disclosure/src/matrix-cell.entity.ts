import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { AgreementRule, ConvictionGround, Regime, SpecialGround } from './matrix/matrix-cell.js';
import type { MatrixKind } from './matrix/party-kind.js';

const kinds = `'prison', 'probation', 'curator', 'ngo'`;

/** One version of one rule of the matrix. Never changed. */
@Entity({ schema: 'disclosure', name: 'matrix_cell' })
@Unique('matrix_cell_once', ['version', 'senderKind', 'recipientKind'])
@Check('matrix_cell_kinds', `sender_kind in (${kinds}) and recipient_kind in (${kinds})`)
@Check('matrix_cell_regime', `regime in ('gdpr', 'le680')`)
@Check(
  'matrix_cell_authorities',
  `regime = 'gdpr' or (sender_kind in ('prison', 'probation') and recipient_kind in ('prison', 'probation'))`,
)
@Check('matrix_cell_art9', `art9 in ('explicit_consent', 'social_protection', 'care', 'strictly_necessary')`)
@Check('matrix_cell_art9_of_regime', `art9 is null or (art9 = 'strictly_necessary') = (regime = 'le680')`)
@Check('matrix_cell_art10', `art10 in ('official_authority', 'law')`)
@Check('matrix_cell_agreement', `agreement in ('always', 'unless_cooperation', 'own_basis')`)
@Check(
  'matrix_cell_basis_given',
  `legal_basis_cs <> '' and legal_basis_en <> '' and length(legal_basis_cs) <= 500 and length(legal_basis_en) <= 500`,
)
@Check('matrix_cell_words_short', `length(note_cs) <= 1000 and length(note_en) <= 1000 and length(reason) <= 1000`)
@Check(
  'matrix_cell_proposed',
  `version >= 1 and (version = 1) = (proposed_at is null) and (version = 1) = (proposed_by is null) and (version = 1) = (reason is null)`,
)
@Index('matrix_cell_latest', { synchronize: false })
export class MatrixCellEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'matrix_cell_pk' })
  id!: string;

  /** 1 = how the network started; each later change of one rule has a number of its own. */
  @Column('integer')
  version!: number;

  @Column('text', { name: 'sender_kind' })
  senderKind!: MatrixKind;

  @Column('text', { name: 'recipient_kind' })
  recipientKind!: MatrixKind;

  @Column('text')
  regime!: Regime;

  @Column('text', { name: 'legal_basis_cs' })
  legalBasisCs!: string;

  @Column('text', { name: 'legal_basis_en' })
  legalBasisEn!: string;

  @Column('text', { nullable: true })
  art9!: SpecialGround | null;

  @Column('text', { nullable: true })
  art10!: ConvictionGround | null;

  @Column('text')
  agreement!: AgreementRule;

  @Column('boolean')
  waiver!: boolean;

  @Column('text', { name: 'note_cs' })
  noteCs!: string;

  @Column('text', { name: 'note_en' })
  noteEn!: string;

  /** Why it was proposed. */
  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('timestamptz', { name: 'proposed_at', nullable: true })
  proposedAt!: Date | null;

  /** Account of the coordinator. */
  @Column('uuid', { name: 'proposed_by', nullable: true })
  proposedBy!: string | null;
}
