import { fields } from '../fields/fields.js';
import type { AgreementTerms, FieldCode } from '../fields/field.js';
import { decide } from './decide.js';
import type { DecisionInput } from './decision.js';
import { withoutBeingAsked } from './reasons.js';

/** One agreement the subject has to be asked for, and the fields it would open. */
export interface AgreementToAsk {
  readonly purpose: AgreementTerms['purpose'];
  readonly category: AgreementTerms['category'];
  /** `each`: one agreement for every topic somebody wants to hear about. */
  readonly detail: string | null;
  readonly fields: readonly FieldCode[];
}

/**
 * Whatever needs an agreement, and what would pass without one: whoever asks a person lets them say no to all of it, and a
 * no is kept to.
 */
const asksAbout: ReadonlySet<string> = new Set<string>(['AGREEMENT_MISSING', ...withoutBeingAsked]);

/**
 * What the subject is asked so that this stage passes what it could: only what the stage, the recipient's declaration and
 * the matrix let through anyway. What goes on a basis of the institutions goes as well where nobody asks; a person who is
 * asked hears of it and may refuse it. Answers to revealing conditions are asked one by one by whoever knows the conditions.
 */
export const agreementsToAsk = (input: Omit<DecisionInput, 'grants'>): readonly AgreementToAsk[] => {
  const fieldsAsked = new Set<string>(
    decide({ ...input, grants: [] })
      .fields.filter(({ code }) => asksAbout.has(code))
      .map((one) => one.field),
  );
  const asked = new Map<string, AgreementToAsk>();
  for (const row of fields) {
    const terms = row.at[input.stage];
    if (!terms || !fieldsAsked.has(row.code)) continue;
    const { purpose, category, detail } = terms;
    const key = `${purpose} ${category} ${detail ?? ''}`;
    asked.set(key, { purpose, category, detail, fields: [...(asked.get(key)?.fields ?? []), row.code] });
  }
  return [...asked.values()];
};
