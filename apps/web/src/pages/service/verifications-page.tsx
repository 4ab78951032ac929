import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { usePages } from '../../api/use-reading';
import { Empty } from '../../parts/empty';
import { PagedTable } from '../../parts/paged-table';
import { PageTitle } from '../../parts/page-title';
import { Written } from '../../parts/written';
import { momentInWords } from '../../words/dates';
import { labelOf } from '../../words/label-of';
import { ServiceVerificationsDocument } from './service.documents';

const columns = ['when', 'part', 'who', 'result'] as const;

/**
 * Who verified which part of a service, how and with what result, the latest first: for both sides, the API refuses
 * others.
 */
export const Page = () => {
  const { t } = useTranslation('service');
  const { id = '' } = useParams();
  const pages = usePages(
    ServiceVerificationsDocument,
    { serviceId: id },
    ({ serviceVerifications }) => serviceVerifications,
  );
  return (
    <>
      <PageTitle title={t('verifications.title')} />
      <p>
        <Link to={`/sluzba/${id}`}>{t('verifications.back')}</Link>
      </p>
      <PagedTable
        pages={pages}
        empty={<Empty title={t('verifications.empty')} />}
        label={t('verifications.title')}
        heads={columns.map((column) => t(`verifications.${column}`))}
        keyOf={({ id: act }) => act}
      >
        {({ at, part, method, result, note, byOrganisationName }) => (
          <tr>
            <td>{momentInWords(at)}</td>
            <td>{labelOf(part)}</td>
            <td>
              {byOrganisationName ? <Written>{byOrganisationName}</Written> : t('verifications.nobody')},{' '}
              {labelOf(method)}
            </td>
            <td>
              {labelOf(result)}
              {note ? (
                <div className="small">
                  <Written>{note}</Written>
                </div>
              ) : null}
            </td>
          </tr>
        )}
      </PagedTable>
    </>
  );
};
