import { useTranslation } from 'react-i18next';
import { labelOf } from '../../words/label-of';
import type { RuleShownFragment } from './matrix.documents';

/** "věznice → sociální kurátor". */
export const useRuleName = (): ((rule: Pick<RuleShownFragment, 'sender' | 'recipient'>) => string) => {
  const { t } = useTranslation('governance');
  return ({ sender, recipient }) => t('rules.rule', { from: labelOf(sender), to: labelOf(recipient) });
};
