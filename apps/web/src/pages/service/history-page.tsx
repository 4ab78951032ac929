import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { usePages } from '../../api/use-reading';
import { Empty } from '../../parts/empty';
import { PagedTable } from '../../parts/paged-table';
import { PageTitle } from '../../parts/page-title';
import { Written } from '../../parts/written';
import { momentInWords } from '../../words/dates';
import { fieldOf, sourceOf } from './history-words';
import { ServiceHistoryDocument } from './service.documents';

const columns = ['when', 'what', 'who', 'why'] as const;

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
      <PagedTable
        pages={pages}
        empty={<Empty title={t('history.empty')} />}
        label={t('history.title')}
        heads={columns.map((column) => t(`history.${column}`))}
        keyOf={({ id: change }) => change}
      >
        {({ at, field, byOrganisationName, source, why }) => (
          <tr>
            <td>{momentInWords(at)}</td>
            <td>{t(`history.field.${fieldOf(field)}`)}</td>
            <td>
              {byOrganisationName ? <Written>{byOrganisationName}</Written> : t(`history.source.${sourceOf(source)}`)}
            </td>
            <td>{why ? <Written>{why}</Written> : '–'}</td>
          </tr>
        )}
      </PagedTable>
    </>
  );
};
