import { useTranslation } from 'react-i18next';
import { useReading } from '../../api/use-reading';
import { ReportAgreedDocument } from './handover.documents';
import type { Opened } from './use-handover';
import { useSaid } from '../../words/use-said';

const told = new Set(['confirmed', 'arrived', 'not_arrived', 'closed']);

/** What may be reported back about this handover, and what to do where nothing may. */
export const ReportNote = ({ handover }: { readonly handover: Opened }) => {
  const { t } = useTranslation('reports');
  const said = useSaid('handover');
  const isAsked = told.has(handover.state);
  const agreed = useReading(ReportAgreedDocument, { handoverId: handover.id }, { when: isAsked, person: true });
  const agreement = isAsked ? agreed.data?.reportAgreement : undefined;
  if (!agreement) return null;
  return (
    <section className="panel stack-s" aria-labelledby="report-note">
      <h2 id="report-note">{t('note.title')}</h2>
      {agreement.needed ? (
        <p>{agreement.text}</p>
      ) : (
        <p>{t('note.agreed', { what: agreement.details.map((detail) => said('topic', detail)).join(', ') })}</p>
      )}
    </section>
  );
};
