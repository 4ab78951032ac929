import type { FieldRefusal, Text } from '@navaz/kernel';
import { fieldFault } from '../disclosure.refusals.js';
import type { AgreementRule, ConvictionGround, MatrixCell, Regime, SpecialGround } from '../matrix/matrix-cell.js';
import type { MatrixKind } from '../matrix/party-kind.js';

/** How a rule should read. */
export interface MatrixProposal {
  readonly sender: MatrixKind;
  readonly recipient: MatrixKind;
  readonly regime: Regime;
  readonly legalBasis: Text;
  readonly art9: SpecialGround | null;
  readonly art10: ConvictionGround | null;
  readonly agreement: AgreementRule;
  readonly waiver: boolean;
  readonly note: Text;
  /** Why; read by those who approve. */
  readonly reason: string;
}

const authorities: readonly MatrixKind[] = ['prison', 'probation'];

/** What no lawyer could agree to. Refusals: NOT_AUTHORITIES, GROUND_OF_OTHER_REGIME. */
export const proposalFaults = ({ sender, recipient, regime, art9 }: MatrixProposal): FieldRefusal[] => {
  const faults: FieldRefusal[] = [];
  if (regime === 'le680' && ![sender, recipient].every((kind) => authorities.includes(kind))) {
    faults.push(
      fieldFault(
        'regime',
        'NOT_AUTHORITIES',
        'Směrnice 2016/680 platí jen mezi věznicemi a probací, jinde jde o GDPR.',
        'Directive 2016/680 holds between prisons and probation only; elsewhere it is the GDPR.',
      ),
    );
  }
  if (art9 !== null && (art9 === 'strictly_necessary') !== (regime === 'le680')) {
    faults.push(
      fieldFault(
        'art9',
        'GROUND_OF_OTHER_REGIME',
        'Důvod pro zvláštní údaje patří k jinému právnímu režimu.',
        'This ground for special data belongs to the other regime.',
      ),
    );
  }
  return faults;
};

/** Whether the proposal says what the rule says already. */
export const saysTheSame = (proposal: MatrixProposal, cell: MatrixCell): boolean =>
  proposal.regime === cell.regime &&
  proposal.legalBasis.cs === cell.legalBasis.cs &&
  proposal.legalBasis.en === cell.legalBasis.en &&
  proposal.art9 === cell.art9 &&
  proposal.art10 === cell.art10 &&
  proposal.agreement === cell.agreement &&
  proposal.waiver === cell.waiver &&
  proposal.note.cs === cell.note.cs &&
  proposal.note.en === cell.note.en;
