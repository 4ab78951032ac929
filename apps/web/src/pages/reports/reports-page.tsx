import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePages } from '../../api/use-reading';
import { OnlyFor } from '../../frame/only-for';
import { ButtonLink } from '../../parts/button';
import { Empty } from '../../parts/empty';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { MoreButton } from '../../parts/more-button';
import { PageTitle } from '../../parts/page-title';
import { momentInWords } from '../../words/dates';
import { useSaid } from '../../words/use-said';
import { AskedHowItGoes } from './asked-how-it-goes';
import { PeopleHereDocument, ReceivedReportsDocument } from './reports.documents';

/** Reports other services sent here: codes and days. */
const Received = () => {
  const { t } = useTranslation('reports');
  const said = useSaid('reports');
  const pages = usePages(ReceivedReportsDocument, {}, ({ receivedReports }) => receivedReports);
  return (
    <section className="stack" aria-labelledby="received">
      <h2 id="received">{t('received.title')}</h2>
      {pages.error ? <FailureNote failure={pages.error} again={pages.again} /> : null}
      {pages.isPending ? <Loading /> : null}
      {!pages.isPending && !pages.error && pages.nodes.length === 0 ? (
        <Empty title={t('received.none')}>
          <p>{t('received.noneText')}</p>
        </Empty>
      ) : null}
      <ul className="plain-list stack-s">
        {pages.nodes.map(({ id, reference, kind, sentAt }) => (
          <li key={id} className="panel">
            <p>
              <Link to={`/prijata-zprava/${id}`} aria-label={t('received.open', { reference })}>
                {reference}
              </Link>{' '}
              {said('kind', kind)}
            </p>
            <p className="quiet small">{t('received.sent', { moment: momentInWords(sentAt) })}</p>
          </li>
        ))}
      </ul>
      <MoreButton pages={pages} />
    </section>
  );
};

/** People who are in a service of this unit: a report about them may be due. */
const Due = () => {
  const { t } = useTranslation('reports');
  const pages = usePages(PeopleHereDocument, {}, ({ handovers }) => handovers);
  const here = pages.nodes.filter(({ moves }) => moves.some(({ act }) => act === 'draftReport'));
  if (here.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="due">
      <h2 id="due">{t('due.title')}</h2>
      <p className="text">{t('due.text')}</p>
      <ul className="plain-list stack-s">
        {here.map(({ id, reference, recipientName }) => (
          <li key={id} className="panel row-top">
            <div>
              <Link to={`/zadost/${id}`}>{reference}</Link>
              <div className="quiet small" lang="cs">
                {recipientName}
              </div>
            </div>
            <ButtonLink size="s" to={`/zadost/${id}/zprava`} aria-label={t('due.prepare', { reference })}>
              {t('draft.title')}
            </ButtonLink>
          </li>
        ))}
      </ul>
      <MoreButton pages={pages} />
    </section>
  );
};

/** Reports: those that came, and whom one may be written about. */
export const Page = () => {
  const { t } = useTranslation('reports');
  return (
    <OnlyFor permission="handover.receive">
      <PageTitle title={t('title')} />
      <AskedHowItGoes />
      <Due />
      <Received />
    </OnlyFor>
  );
};
