import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePages } from '../../api/use-reading';
import { OnlyFor } from '../../frame/only-for';
import { Empty } from '../../parts/empty';
import { PagedTable } from '../../parts/paged-table';
import { PageTitle } from '../../parts/page-title';
import { Written } from '../../parts/written';
import { ConflictCells, conflictColumns } from './conflict-cells';
import { ConflictsWaitingDocument } from './governance.documents';
import { GovernanceNav } from './governance-nav';

const Conflicts = () => {
  const { t } = useTranslation('governance');
  const pages = usePages(ConflictsWaitingDocument, {}, ({ waitingConflicts }) => waitingConflicts);
  return (
    <PagedTable
      pages={pages}
      empty={
        <Empty title={t('conflicts.empty')}>
          <p>{t('conflicts.emptyText')}</p>
        </Empty>
      }
      label={t('conflicts.region')}
      heads={[t('conflicts.whose'), ...conflictColumns.map((column) => t(`conflicts.${column}`))]}
      keyOf={({ id }) => id}
    >
      {(conflict) => (
        <tr>
          <th scope="row">
            <Link to={`/sprava/organizace/${conflict.organisation.id}`}>
              <Written>{conflict.organisation.name}</Written>
            </Link>
          </th>
          <ConflictCells conflict={conflict} isHead={false} />
        </tr>
      )}
    </PagedTable>
  );
};

/** Where profiles and the public register disagree, organisation by organisation. */
export const Page = () => {
  const { t } = useTranslation('governance');
  return (
    <OnlyFor permission="organisations.moderate">
      <PageTitle title={t('conflicts.title')} />
      <GovernanceNav />
      <p className="text">{t('conflicts.lead')}</p>
      <Conflicts />
    </OnlyFor>
  );
};
