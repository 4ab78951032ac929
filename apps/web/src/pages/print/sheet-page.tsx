import { useTranslation } from 'react-i18next';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { PageTitle } from '../../parts/page-title';
import { dayInWords, today } from '../../words/dates';
import { PrintBar } from './print-bar';
import './print.css';
import { PrintedService } from './printed-service';
import { useChosen } from './use-chosen';

/** The shortlist on paper A4. */
export const Page = () => {
  const { t } = useTranslation('print');
  const { ids, suffix, services, isPending, failure, again } = useChosen();
  return (
    <div className="stack">
      <PrintBar back={`/vyber${suffix}`} label={t('sheet.back')} />
      {failure ? <FailureNote failure={failure} again={again} /> : null}
      {isPending && ids.length > 0 ? <Loading /> : null}
      <div className="sheet stack">
        <PageTitle title={t('sheet.title')} />
        {ids.length === 0 ? <p>{t('list.empty')}.</p> : null}
        {services.map((service) => (
          <PrintedService key={service.id} service={service} isShort />
        ))}
        <p className="small">{t('card.printedOn', { day: dayInWords(today()) })}</p>
      </div>
    </div>
  );
};
