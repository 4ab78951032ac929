import type { Text } from '@navaz/kernel';
import type { AgreementTerms, FieldRow } from '../fields/field.js';
import { fields } from '../fields/fields.js';
import type { MatrixCell } from '../matrix/matrix-cell.js';
import { agreementFor, agreedParts } from './agreement.js';
import type { Decision, DecisionInput, FieldDecision } from './decision.js';
import { reasonWords, standingReason, type ReasonCode } from './reasons.js';

type Ruled = { readonly cell: MatrixCell } | { readonly refused: ReasonCode };

/** The third set: what the matrix lets this kind of sender pass to this kind of recipient. */
const ruleFor = (input: DecisionInput, row: FieldRow, about: 'nobody' | 'subject'): Ruled => {
  const { cell } = input;
  if (cell?.sender !== input.sender.partyKind || cell.recipient !== input.recipientKind) {
    return { refused: 'NO_RULE' };
  }
  if (about === 'nobody') return { cell };
  if (cell.regime !== 'le680' && cell.art10 === null) return { refused: 'NO_CONVICTION_GROUND' };
  if (isSpecial(input, row) && cell.art9 === null) return { refused: 'NO_SPECIAL_GROUND' };
  return { cell };
};

const isSpecial = (input: DecisionInput, row: FieldRow): boolean => input.healthRevealing || row.special;

/**
 * Whether the rule is met without the subject's agreement; the reason, or null where agreement is needed. What reveals health
 * needs it whatever the ground under art. 9 is: that ground is the institution's, the agreement a safeguard on top of it.
 */
const withoutAgreement = (
  input: DecisionInput,
  row: FieldRow,
  terms: AgreementTerms,
  cell: MatrixCell,
): 'OWN_BASIS' | 'COOPERATION' | null => {
  if (terms.always || cell.waiver) return null;
  if (isSpecial(input, row)) return null;
  if (cell.agreement === 'own_basis') return 'OWN_BASIS';
  return cell.agreement === 'unless_cooperation' && input.cooperationInForce === true ? 'COOPERATION' : null;
};

const refused = (row: FieldRow, code: ReasonCode): FieldDecision => ({
  field: row.code,
  allowed: false,
  code,
  text: reasonWords[code],
});

const allowed = (
  row: FieldRow,
  code: ReasonCode,
  given: { readonly basis?: Text; readonly grantId?: string; readonly details?: readonly string[] } = {},
): FieldDecision => ({ field: row.code, allowed: true, code, text: reasonWords[code], ...given });

/** The fourth set: what the subject agreed to, or what passes without their agreement. */
const decideAgreement = (
  input: DecisionInput,
  row: FieldRow,
  terms: AgreementTerms,
  cell: MatrixCell,
): FieldDecision => {
  const basis = cell.legalBasis;
  const details = agreedParts(input, row, terms);
  const agreement = agreementFor(input, row, terms);
  if (agreement.standing === 'valid') return allowed(row, 'AGREEMENT', { basis, grantId: agreement.grantId, details });
  // Who asked the person and was told no does not pass it on another ground.
  const saidNo = agreement.standing === 'refused' || agreement.standing === 'withdrawn';
  const ground = saidNo ? null : withoutAgreement(input, row, terms, cell);
  if (ground) return allowed(row, ground, { basis, details });
  return refused(row, agreement.standing ? standingReason[agreement.standing] : 'AGREEMENT_MISSING');
};

const decideField = (input: DecisionInput, row: FieldRow): FieldDecision => {
  const terms = row.at[input.stage];
  if (terms === undefined) return refused(row, 'NOT_AT_THIS_STAGE');
  if (!input.recipientThere) return refused(row, 'RECIPIENT_GONE');
  if (row.residentialOnly && !input.residential) return refused(row, 'RESIDENTIAL_ONLY');
  if (!input.declaredMinimum.has(row.code)) return refused(row, 'NOT_DECLARED');
  const rule = ruleFor(input, row, terms === null ? 'nobody' : 'subject');
  if ('refused' in rule) return refused(row, rule.refused);
  return terms === null ? allowed(row, 'NOBODY') : decideAgreement(input, row, terms, rule.cell);
};

/**
 * What passes: the intersection of what the stage allows, what the recipient declared, what the matrix allows this
 * sender to this recipient and what the subject agreed to. Pure and total: every field there is
 * gets an answer with its reason, and whatever is not known opens nothing.
 */
export const decide = (input: DecisionInput): Decision => {
  const decided = fields.map((row) => decideField(input, row));
  return {
    stage: input.stage,
    decidedAt: input.now,
    matrixVersion: input.cell?.version ?? null,
    regime: input.cell?.regime ?? null,
    reviewed: input.cell?.reviewed ?? false,
    fields: decided,
    allowed: new Set(decided.filter((one) => one.allowed).map((one) => one.field)),
  };
};
