import type { UseFormRegisterReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { RadioField } from '../../../forms/field';

/** A condition that may be named. */
export interface NameableCondition {
  readonly id: string;
  readonly sentence: string;
}

/** Which condition is not met, beside the reason that asks for it; nothing beside any other. */
export const ConditionChoice = ({
  conditions,
  error,
  box,
}: {
  readonly conditions: readonly NameableCondition[];
  readonly error: string | undefined;
  readonly box: UseFormRegisterReturn;
}) => {
  const { t } = useTranslation('handover');
  if (conditions.length === 0) return null;
  return (
    <RadioField
      label={t('acts.condition')}
      hint={t('acts.conditionHint')}
      error={error}
      choices={conditions.map(({ id, sentence }) => ({ value: id, label: <span lang="cs">{sentence}</span> }))}
      {...box}
    />
  );
};
