import { useTranslation } from 'react-i18next';
import { usePages } from '../../api/use-reading';
import { OnlyFor } from '../../frame/only-for';
import { Empty } from '../../parts/empty';
import { PagedTable } from '../../parts/paged-table';
import { PageTitle } from '../../parts/page-title';
import { momentInWords } from '../../words/dates';
import { useSaid } from '../../words/use-said';
import { ImportsDocument } from './governance.documents';
import { GovernanceNav } from './governance-nav';

const counted = ['read', 'new', 'changed', 'ended', 'refused'] as const;

const Runs = () => {
  const { t } = useTranslation('governance');
  const said = useSaid('governance');
  const pages = usePages(ImportsDocument, {}, ({ importRuns }) => importRuns);
  return (
    <PagedTable
      pages={pages}
      empty={
        <Empty title={t('imports.empty')}>
          <p>{t('imports.emptyText')}</p>
        </Empty>
      }
      label={t('imports.region')}
      heads={(['when', 'how', ...counted, 'conflicts'] as const).map((column) => t(`imports.${column}`))}
      keyOf={({ id }) => id}
    >
      {({ startedAt, status, refusalCode, dryRun, counts }) => (
        <tr>
          <th scope="row">{momentInWords(startedAt)}</th>
          <td>
            {said('imports.status', status)}
            {dryRun ? `, ${t('imports.dry')}` : ''}
            {refusalCode === null ? '' : `: ${said('imports.because', refusalCode)}`}
          </td>
          {counted.map((name) => (
            <td key={name}>{counts?.[name] ?? '–'}</td>
          ))}
          <td>{counts?.conflictsOpened ?? '–'}</td>
        </tr>
      )}
    </PagedTable>
  );
};

/** Readings of the public register into the directory. */
export const Page = () => {
  const { t } = useTranslation('governance');
  return (
    <OnlyFor permission="organisations.moderate">
      <PageTitle title={t('imports.title')} />
      <GovernanceNav />
      <p className="text">{t('imports.lead')}</p>
      <Runs />
    </OnlyFor>
  );
};
