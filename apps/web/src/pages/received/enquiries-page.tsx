import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePages } from '../../api/use-reading';
import { OnlyFor } from '../../frame/only-for';
import { Empty } from '../../parts/empty';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { MoreButton } from '../../parts/more-button';
import { PageTitle } from '../../parts/page-title';
import { Written } from '../../parts/written';
import { momentInWords, today } from '../../words/dates';
import { useSaid } from '../../words/use-said';
import { AllEnquiriesDocument } from '../work/work.documents';

const Enquiries = () => {
  const { t } = useTranslation(['received', 'work']);
  const said = useSaid('received');
  const pages = usePages(AllEnquiriesDocument, {}, ({ receivedEnquiries }) => receivedEnquiries);
  return (
    <>
      <p className="small">
        <Link to="/prace">{t('work:title')}</Link>
      </p>
      <PageTitle title={t('enquiry.list')} />
      <p className="text">{t('enquiry.listText')}</p>
      {pages.error ? <FailureNote failure={pages.error} again={pages.again} /> : null}
      {pages.isPending ? <Loading /> : null}
      {!pages.isPending && !pages.error && pages.nodes.length === 0 ? (
        <Empty title={t('enquiry.none')}>
          <p>{t('enquiry.noneText')}</p>
        </Empty>
      ) : null}
      <ul className="plain-list stack-s">
        {pages.nodes.map(({ id, code, serviceName, askedAt, expiresAt, answer }) => (
          <li key={id} className="panel">
            <p>
              <Link to={`/prijaty-dotaz/${id}`}>{code}</Link>{' '}
              {answer ? (
                said('answers', answer)
              ) : expiresAt.slice(0, 10) < today() ? (
                <span className="quiet">{t('enquiry.missed')}</span>
              ) : (
                <strong>{t('enquiry.open')}</strong>
              )}
            </p>
            <p className="quiet small">
              <Written>{serviceName}</Written>, {momentInWords(askedAt)}
            </p>
          </li>
        ))}
      </ul>
      <MoreButton pages={pages} />
    </>
  );
};

/** Every enquiry the services of a unit were asked, the latest first. */
export const Page = () => (
  <OnlyFor permission="handover.receive">
    <Enquiries />
  </OnlyFor>
);
