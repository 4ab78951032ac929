import { conditionCodeNames } from '../check-conditions/condition.js';
import { conditionCodes, takesList, type ConditionCodeRow } from '../check-conditions/condition-codes.js';
import { declarableFields } from '../code-lists/declarable-fields.js';
import { codeLabel, codeLabels } from '../profile/code-label.js';
import type { ConditionRuleView } from './condition-rule.view.js';
import type { DeclarableFieldView } from './declarable-field.view.js';

const valueOf = ({ code }: ConditionCodeRow, operator: string): string => {
  if (takesList(code, operator)) return 'choices';
  if (operator === 'between') return 'range';
  return operator === 'at_least' || operator === 'at_most' ? 'number' : 'none';
};

/** What can be said of each code of condition, by the very table that checks what is said. */
export const conditionRulesView: readonly ConditionRuleView[] = conditionCodeNames.map((name) => {
  const row = conditionCodes[name];
  return {
    code: codeLabel('condition_code', name),
    operators: row.operators.map((operator) => ({ operator, value: valueOf(row, operator) })),
    choices: row.options?.map(({ code, cs, en }) => ({ code, name: cs, nameEn: en })) ?? null,
    limits: row.limits && { unit: row.limits.unit, min: row.limits.min, max: row.limits.max },
    revealing: row.revealing,
    grounds: codeLabels('refusal_ground', row.grounds),
  };
});

/** Fields a service may declare that it needs. */
export const declarableFieldsView: readonly DeclarableFieldView[] = declarableFields.map(
  ({ code, stage, ownGrant }) => ({
    field: codeLabel('stage_field', code),
    stage: codeLabel('stage', stage),
    ownGrant,
  }),
);
