import { useTranslation } from 'react-i18next';
import { useReading } from '../../api/use-reading';
import { OnlyFor } from '../../frame/only-for';
import { Button } from '../../parts/button';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { PageTitle } from '../../parts/page-title';
import { CheckTrails } from './check-trails';
import { ProcessingRecordDocument } from './oversight.documents';
import { OversightNav } from './oversight-nav';
import { RecordText } from './record-text';

const readers = ['worker', 'lead', 'coordinator', 'auditor', 'operator'] as const;

const Record = () => {
  const { data, error, refetch } = useReading(ProcessingRecordDocument, {});
  if (error) return <FailureNote failure={error} again={() => void refetch()} />;
  return data ? <RecordText record={data.processingRecord} /> : <Loading />;
};

/** Record of processing, who sees what, and the check of the records. */
export const Page = () => {
  const { t } = useTranslation('oversight');
  return (
    <OnlyFor permission="disclosures.read">
      <PageTitle title={t('record.title')} />
      <OversightNav />
      <CheckTrails />
      <section className="stack" aria-label={t('who.title')}>
        <h2>{t('who.title')}</h2>
        <ul>
          {readers.map((reader) => (
            <li key={reader}>{t(`who.${reader}`)}</li>
          ))}
        </ul>
      </section>
      <p className="text no-print">{t('record.lead')}</p>
      <p className="no-print">
        <Button size="s" onClick={() => window.print()}>
          {t('record.print')}
        </Button>
      </p>
      <Record />
    </OnlyFor>
  );
};
