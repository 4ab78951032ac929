import { fields } from '../fields/fields.js';
import type { AgreementTerms, FieldCode } from '../fields/field.js';
import { decide } from './decide.js';
import type { DecisionInput } from './decision.js';

/** One agreement the subject has to be asked for, and the fields it would open. */
export interface AgreementToAsk {
  readonly purpose: AgreementTerms['purpose'];
  readonly category: AgreementTerms['category'];
  /** `each`: one agreement for every topic somebody wants to hear about. */
  readonly detail: string | null;
  readonly fields: readonly FieldCode[];
}

/**
 * What the subject must be asked so that this stage passes what it could: only what the stage, the recipient's
 * declaration and the matrix let through anyway, and nothing that passes without agreement. Answers to revealing
 * conditions are asked one by one by whoever knows the conditions.
 */
export const agreementsToAsk = (input: Omit<DecisionInput, 'grants'>): readonly AgreementToAsk[] => {
  const missing = new Set(
    decide({ ...input, grants: [] })
      .fields.filter((one) => one.code === 'AGREEMENT_MISSING')
      .map((one) => one.field),
  );
  const asked = new Map<string, AgreementToAsk>();
  for (const row of fields) {
    const terms = row.at[input.stage];
    if (!terms || !missing.has(row.code)) continue;
    const { purpose, category, detail } = terms;
    const key = `${purpose} ${category} ${detail ?? ''}`;
    asked.set(key, { purpose, category, detail, fields: [...(asked.get(key)?.fields ?? []), row.code] });
  }
  return [...asked.values()];
};
