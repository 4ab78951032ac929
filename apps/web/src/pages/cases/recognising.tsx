import { useTranslation } from 'react-i18next';
import { useLabels } from '../../words/use-labels';
import type { CasePartsFragment } from './cases.documents';
import { RecognitionAsking } from './recognition';

/** Whether another unit helps the person already, need by need. */
export const Recognising = ({ one }: { readonly one: CasePartsFragment }) => {
  const { t } = useTranslation('cases');
  const labels = useLabels();
  const open = one.needs.filter(({ closedAt }) => !closedAt);
  if (open.length === 0) return <p>{t('recognition.none')}</p>;
  return (
    <>
      <p>{t('recognition.text')}</p>
      <ul className="plain-list">
        {open.map((need) => (
          <li key={need.id} className="need-line stack-s">
            <h3>{labels.kind(need.kind)}</h3>
            <RecognitionAsking need={need} caseId={one.id} of={labels.kind(need.kind)} />
          </li>
        ))}
      </ul>
    </>
  );
};
