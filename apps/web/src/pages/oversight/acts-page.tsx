import { useTranslation } from 'react-i18next';
import { usePages } from '../../api/use-reading';
import { OnlyFor } from '../../frame/only-for';
import { Empty } from '../../parts/empty';
import { PagedTable } from '../../parts/paged-table';
import { PageTitle } from '../../parts/page-title';
import { momentInWords } from '../../words/dates';
import { useSaid } from '../../words/use-said';
import { Codes } from './codes';
import { ActsDocument } from './oversight.documents';
import { OversightNav } from './oversight-nav';
import './oversight.css';

const columns = ['number', 'when', 'what', 'of', 'who'] as const;

const Trail = () => {
  const { t } = useTranslation('oversight');
  const said = useSaid('oversight');
  const pages = usePages(ActsDocument, {}, ({ auditActs }) => auditActs);
  return (
    <PagedTable
      pages={pages}
      empty={<Empty title={t('acts.empty')} />}
      label={t('acts.region')}
      heads={columns.map((column) => t(`acts.${column}`))}
      look="log"
      keyOf={({ number }) => number}
    >
      {(act) => (
        <tr>
          <th scope="row">{act.number}</th>
          <td>{momentInWords(act.at)}</td>
          <td>{said('operation', act.operation)}</td>
          <td>{said('kind', act.subjectKind)}</td>
          <td>
            {said('role', act.role ?? 'system')}
            <Codes
              title={t('acts.codes')}
              of={String(act.number)}
              codes={[
                [t('acts.subject'), act.subjectId],
                [t('acts.account'), act.accountId],
                [t('acts.request'), act.correlationId],
                [t('acts.detail'), act.detail === '{}' ? null : act.detail],
              ]}
            />
          </td>
        </tr>
      )}
    </PagedTable>
  );
};

/** Acts of the own organisation. */
export const Page = () => {
  const { t } = useTranslation('oversight');
  return (
    <OnlyFor permission="audit.read">
      <PageTitle title={t('acts.title')} />
      <OversightNav />
      <p className="text">{t('acts.lead')}</p>
      <Trail />
    </OnlyFor>
  );
};
