import { useTranslation } from 'react-i18next';
import { usePages } from '../../api/use-reading';
import { PagedTable } from '../../parts/paged-table';
import { ago } from '../../words/ago';
import { useSaid } from '../../words/use-said';
import { language } from '../../words/words';
import { ConflictsDocument } from './governance.documents';
import { saidValue } from './stored-value';

const columns = ['what', 'own', 'register', 'since'] as const;

/** Where the profile of an organisation and the public register disagree. */
export const RegisterConflicts = ({ organisationId }: { readonly organisationId: string }) => {
  const { t } = useTranslation('governance');
  const said = useSaid('governance');
  const pages = usePages(ConflictsDocument, { organisationId }, ({ registerConflicts }) => registerConflicts);
  const inWords = (stored: string | null): string => {
    const { kind, text } = saidValue(stored);
    return kind === 'text' ? text : t(kind === 'nothing' ? 'conflicts.nothing' : 'conflicts.more');
  };
  return (
    <PagedTable
      pages={pages}
      empty={<p className="quiet">{t('conflicts.empty')}</p>}
      lead={<p className="quiet">{t('conflicts.text')}</p>}
      label={t('conflicts.region')}
      heads={columns.map((column) => t(`conflicts.${column}`))}
      keyOf={({ id }) => id}
    >
      {({ field, serviceName, ownerValue, registerValue, firstSeenAt }) => (
        <tr>
          <th scope="row">
            {said('field', field)}
            <br />
            <span className="quiet small">{serviceName ?? t('conflicts.whole')}</span>
          </th>
          <td>{inWords(ownerValue)}</td>
          <td>{inWords(registerValue)}</td>
          <td>{ago(firstSeenAt, new Date(), language())}</td>
        </tr>
      )}
    </PagedTable>
  );
};
