import type { ConditionRulesQuery } from './profile.documents';

/** What can be said with one code of the list of conditions, as the API checks it. */
export type ConditionRule = ConditionRulesQuery['conditionRules'][number];

/** How the value of a condition is given with an operator: none, number, range or choices. */
export const valueKindOf = (rule: ConditionRule | undefined, operator: string): string =>
  rule?.operators.find((one) => one.operator === operator)?.value ?? 'none';

/** The rule of a code. */
export const ruleOf = (rules: readonly ConditionRule[], code: string): ConditionRule | undefined =>
  rules.find((rule) => rule.code.code === code);
