import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useReading } from '../../api/use-reading';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { dayInWords, today } from '../../words/dates';
import { PrintBar } from './print-bar';
import './print.css';
import { ServiceToPrintDocument } from './print.documents';
import { PrintedService } from './printed-service';
import { useWindowTitle } from './use-window-title';

/** One service on a sheet A4, with a code that leads to its present data. */
export const Page = () => {
  const { t } = useTranslation('print');
  const { id = '' } = useParams();
  const { data, error, refetch } = useReading(ServiceToPrintDocument, { id });
  useWindowTitle(t('card.title'));
  return (
    <div className="stack">
      <PrintBar back={`/sluzba/${id}`} label={t('back')} />
      {error ? <FailureNote failure={error} again={() => void refetch()} /> : null}
      {data ? (
        <div className="sheet stack">
          <PrintedService service={data.service} />
          <p className="small">{t('card.printedOn', { day: dayInWords(today()) })}</p>
        </div>
      ) : error ? null : (
        <Loading />
      )}
    </div>
  );
};
