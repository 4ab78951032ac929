import type { ProposeMatrixChangeMutationVariables, RuleShownFragment } from './matrix.documents';

type Input = ProposeMatrixChangeMutationVariables['input'];

/** What the form of a proposal holds; `none` stands for no ground at all. */
export interface ProposalForm {
  readonly agreement: string;
  readonly waiver: boolean;
  readonly regime: string;
  readonly art9: string;
  readonly art10: string;
  readonly basisCs: string;
  readonly basisEn: string;
  readonly noteCs: string;
  readonly noteEn: string;
  readonly reason: string;
}

const none = 'none';
const groundOf = (code: string | undefined): string => code?.toUpperCase() ?? none;

/** The rule as it is, to be changed. */
export const proposalOf = (rule: RuleShownFragment): ProposalForm => ({
  agreement: rule.agreement.code.toUpperCase(),
  waiver: rule.waiver,
  regime: rule.regime.code.toUpperCase(),
  art9: groundOf(rule.art9?.code),
  art10: groundOf(rule.art10?.code),
  basisCs: rule.legalBasis.cs,
  basisEn: rule.legalBasis.en,
  noteCs: rule.note.cs,
  noteEn: rule.note.en,
  reason: '',
});

/** What is sent: the form of the pair of a rule. The choices of the form are the names of the API. */
export const inputOf = (
  { sender, recipient }: Pick<RuleShownFragment, 'sender' | 'recipient'>,
  form: ProposalForm,
): Input => ({
  sender: sender.code.toUpperCase() as Input['sender'],
  recipient: recipient.code.toUpperCase() as Input['recipient'],
  agreement: form.agreement as Input['agreement'],
  regime: form.regime as Input['regime'],
  art9: form.art9 === none ? null : (form.art9 as Input['art9']),
  art10: form.art10 === none ? null : (form.art10 as Input['art10']),
  waiver: form.waiver,
  legalBasis: { cs: form.basisCs.trim(), en: form.basisEn.trim() },
  note: { cs: form.noteCs.trim(), en: form.noteEn.trim() },
  reason: form.reason.trim(),
});
