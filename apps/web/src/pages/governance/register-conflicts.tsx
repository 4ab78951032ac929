import { useTranslation } from 'react-i18next';
import { usePages } from '../../api/use-reading';
import { PagedTable } from '../../parts/paged-table';
import { ConflictCells, conflictColumns } from './conflict-cells';
import { ConflictsDocument } from './governance.documents';

/** Where the profile of an organisation and the public register disagree. */
export const RegisterConflicts = ({ organisationId }: { readonly organisationId: string }) => {
  const { t } = useTranslation('governance');
  const pages = usePages(ConflictsDocument, { organisationId }, ({ registerConflicts }) => registerConflicts);
  return (
    <PagedTable
      pages={pages}
      empty={<p className="quiet">{t('conflicts.empty')}</p>}
      lead={<p className="quiet">{t('conflicts.text')}</p>}
      label={t('conflicts.region')}
      heads={conflictColumns.map((column) => t(`conflicts.${column}`))}
      keyOf={({ id }) => id}
    >
      {(conflict) => (
        <tr>
          <ConflictCells conflict={conflict} isHead />
        </tr>
      )}
    </PagedTable>
  );
};
