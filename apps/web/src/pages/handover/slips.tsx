import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useReading } from '../../api/use-reading';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { momentInWords } from '../../words/dates';
import { FormsOfRequestDocument } from './slips.documents';

/** States of an item that stands on a slip. */
const isHeld = (state: string): boolean => state === 'given' || state === 'renewed';

/** Where the sender prints the slip for the person once more, when it was lost. Forms are read when somebody opens it. */
export const Slips = ({ caseId, handoverId }: { readonly caseId: string; readonly handoverId: string }) => {
  const { t } = useTranslation('handover');
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('papers.slip')}</summary>
      <div className="slips">{isOpen ? <SlipLinks caseId={caseId} handoverId={handoverId} /> : null}</div>
    </details>
  );
};

const SlipLinks = ({ caseId, handoverId }: { readonly caseId: string; readonly handoverId: string }) => {
  const { t } = useTranslation('handover');
  const { data, error, refetch } = useReading(FormsOfRequestDocument, { caseId }, { person: true });
  if (error) return <FailureNote failure={error} again={() => void refetch()} />;
  if (!data) return <Loading />;
  const forms = data.caseConsentForms.edges
    .map(({ node }) => node)
    .filter(({ handoverIds, items }) => handoverIds.includes(handoverId) && items.some(({ state }) => isHeld(state)));
  if (forms.length === 0) return <p>{t('papers.noSlip')}</p>;
  return (
    <ul className="plain-list stack-s">
      {forms.map(({ id, askedAt }) => (
        <li key={id}>
          <Link to={`/pripad/${caseId}/souhlas/${id}`}>{t('papers.slipOf', { moment: momentInWords(askedAt) })}</Link>
        </li>
      ))}
    </ul>
  );
};
