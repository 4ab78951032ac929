import type { AgreementTerms, FieldRow } from '../fields/field.js';
import type { DecisionInput } from './decision.js';
import type { GrantSeen, Standing } from './grant-seen.js';

/**
 * What the subject said to a field; null where they were never asked. `narrower`: to the terms, when the recipient had
 * not declared the field yet.
 */
export interface AgreementFound {
  readonly standing: Standing | 'narrower' | null;
  readonly grantId?: string;
}

const isForRecipient = (grant: GrantSeen, { recipient }: DecisionInput): boolean =>
  grant.recipient.kind === recipient.kind &&
  grant.recipient.id === recipient.id &&
  grant.recipient.organisationId === recipient.organisationId;

/** `each` means the topics; whether somebody arrived and what comes next are topics of their own. */
const ownParts: readonly (string | null)[] = ['arrival', 'next_step', null];

/** What somebody agreed to, whatever the recipient. */
export type AgreedTerms = Pick<GrantSeen, 'purpose' | 'category' | 'detail'>;

/** Whether what was agreed to is what these terms ask for. */
export const covers = (terms: AgreementTerms, agreed: AgreedTerms): boolean =>
  agreed.purpose === terms.purpose &&
  agreed.category === terms.category &&
  (terms.detail === 'each' ? !ownParts.includes(agreed.detail) : agreed.detail === terms.detail);

const firstOf = (grants: readonly GrantSeen[], standings: readonly Standing[]): AgreementFound | null => {
  for (const standing of standings) {
    const grant = grants.find((one) => one.standing === standing);
    if (grant) return { standing, grantId: grant.id };
  }
  return null;
};

/**
 * What the subject said to a field under exactly these terms, towards exactly this recipient. The one that counts stands
 * first: a valid grant over an older no, a no over one that ran out. A yes counts for the fields it names and for no
 * other; a no counts for whatever the recipient declares later as well, unless there is a yes to the same terms.
 */
export const agreementFor = (input: DecisionInput, { code }: FieldRow, terms: AgreementTerms): AgreementFound => {
  const matching = input.grants.filter((grant) => isForRecipient(grant, input) && covers(terms, grant));
  const naming = matching.filter(({ fields }) => fields.includes(code));
  const narrower = { standing: 'narrower' } as const;
  return (
    firstOf(naming, ['valid', 'withdrawn', 'refused']) ??
    (matching.some(({ standing }) => standing === 'valid') ? (firstOf(naming, ['requested']) ?? narrower) : null) ??
    firstOf(matching, ['withdrawn', 'refused', 'invalidated']) ??
    firstOf(naming, ['expired', 'requested']) ??
    (matching.length > 0 ? narrower : { standing: null })
  );
};

/**
 * The parts agreed to one by one. Answers to revealing conditions need a grant that names the condition, whatever the
 * ground of the others is; topics of a report likewise.
 */
export const agreedParts = (
  input: DecisionInput,
  row: FieldRow,
  terms: AgreementTerms,
): readonly string[] | undefined => {
  const asked: AgreementTerms | null =
    row.code === 'conditionAnswers'
      ? { ...terms, category: 'condition_answer', detail: 'each' }
      : terms.detail === 'each'
        ? terms
        : null;
  if (!asked) return undefined;
  const valid = input.grants.filter(
    (grant) =>
      grant.standing === 'valid' &&
      grant.fields.includes(row.code) &&
      isForRecipient(grant, input) &&
      covers(asked, grant),
  );
  return [...new Set(valid.flatMap((grant) => (grant.detail === null ? [] : [grant.detail])))].sort();
};
