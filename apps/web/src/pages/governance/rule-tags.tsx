import { useTranslation } from 'react-i18next';
import { Tag } from '../../parts/tag';
import type { RuleShownFragment } from './matrix.documents';

/** Whether a lawyer and the own institution agreed to a rule. */
export const RuleTags = ({ rule }: { readonly rule: Pick<RuleShownFragment, 'approved' | 'review'> }) => {
  const { t } = useTranslation('governance');
  const { approved, review } = rule;
  return (
    <span className="row">
      {review === null ? <Tag tone="careful">{t('rules.notReviewed')}</Tag> : null}
      {review?.agrees === true ? <Tag tone="good">{t('rules.reviewed')}</Tag> : null}
      {review?.agrees === false ? <Tag tone="bad">{t('rules.disagrees')}</Tag> : null}
      {approved ? <Tag tone="good">{t('rules.approved')}</Tag> : null}
    </span>
  );
};
