import { useTranslation } from 'react-i18next';
import { Tag } from '../../parts/tag';
import { labelOf } from '../../words/label-of';
import { language } from '../../words/words';
import type { CheckedFragment } from './matching.documents';

const tones = { met: 'good', not_met: 'bad', unknown: 'plain' } as const;
/** What stands in the way first. */
const order = ['not_met', 'unknown', 'met'];

/** Conditions of a service against the circumstances: each with its answer in words, why, and what would help. */
export const ConditionList = ({ answers }: { readonly answers: readonly CheckedFragment[] }) => {
  const { t } = useTranslation('need');
  const isEnglish = language() === 'en';
  return (
    <ul className="plain-list stack-s">
      {[...answers]
        .sort((one, other) => order.indexOf(one.answer) - order.indexOf(other.answer))
        .map((one) => {
          const remedy = isEnglish ? one.remedyEn : one.remedy;
          return (
            <li key={one.conditionId ?? one.code.code} className="condition">
              <Tag tone={tones[one.answer as 'met']}>{t(`condition.${one.answer as 'met'}`)}</Tag>
              <div>
                <strong>{labelOf(one.code)}</strong>
                {one.strict ? null : <span className="quiet"> ({t('condition.wish')})</span>}
                <div className="small">{isEnglish ? one.whyEn : one.why}</div>
                {remedy ? <div className="small">{t('condition.remedy', { text: remedy })}</div> : null}
                {one.revealing ? <div className="small quiet">{t('condition.revealing')}</div> : null}
              </div>
            </li>
          );
        })}
    </ul>
  );
};
