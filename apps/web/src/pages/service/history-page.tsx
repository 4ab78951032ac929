import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { usePages } from '../../api/use-reading';
import { Empty } from '../../parts/empty';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { MoreButton } from '../../parts/more-button';
import { PageTitle } from '../../parts/page-title';
import { momentInWords } from '../../words/dates';
import { fieldOf, sourceOf } from './history-words';
import { ServiceHistoryDocument } from './service.documents';

/** What changed in the profile of a service, the latest first: for members of organisations, the API refuses others. */
export const Page = () => {
  const { t } = useTranslation('service');
  const { id = '' } = useParams();
  const pages = usePages(ServiceHistoryDocument, { serviceId: id }, ({ serviceHistory }) => serviceHistory);
  return (
    <>
      <PageTitle title={t('history.title')} />
      <p>
        <Link to={`/sluzba/${id}`}>{t('history.back')}</Link>
      </p>
      {pages.isPending ? <Loading /> : null}
      {pages.error ? <FailureNote failure={pages.error} again={pages.again} /> : null}
      {pages.first && pages.nodes.length === 0 ? <Empty title={t('history.empty')} /> : null}
      {pages.nodes.length > 0 ? (
        <div className="scrolls" role="region" aria-label={t('history.title')} tabIndex={0}>
          <table className="data">
            <thead>
              <tr>
                <th scope="col">{t('history.when')}</th>
                <th scope="col">{t('history.what')}</th>
                <th scope="col">{t('history.who')}</th>
                <th scope="col">{t('history.why')}</th>
              </tr>
            </thead>
            <tbody>
              {pages.nodes.map(({ id: change, at, field, byOrganisationName, source, why }) => (
                <tr key={change}>
                  <td>{momentInWords(at)}</td>
                  <td>{t(`history.field.${fieldOf(field)}`)}</td>
                  <td>{byOrganisationName ?? t(`history.source.${sourceOf(source)}`)}</td>
                  <td>{why ?? '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      <MoreButton pages={pages} />
    </>
  );
};
