import { useTranslation } from 'react-i18next';
import { usePages } from '../../api/use-reading';
import { OnlyFor } from '../../frame/only-for';
import { Empty } from '../../parts/empty';
import { PagedList } from '../../parts/paged-list';
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
    <PagedList
      pages={pages}
      empty={
        <Empty title={t('imports.empty')}>
          <p>{t('imports.emptyText')}</p>
        </Empty>
      }
    >
      {(runs) => (
        <div className="scrolls" role="region" aria-label={t('imports.region')} tabIndex={0}>
          <table className="data">
            <thead>
              <tr>
                <th scope="col">{t('imports.when')}</th>
                <th scope="col">{t('imports.how')}</th>
                {counted.map((name) => (
                  <th key={name} scope="col">
                    {t(`imports.${name}`)}
                  </th>
                ))}
                <th scope="col">{t('imports.conflicts')}</th>
              </tr>
            </thead>
            <tbody>
              {runs.map(({ id, startedAt, status, refusalCode, dryRun, counts }) => (
                <tr key={id}>
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
              ))}
            </tbody>
          </table>
        </div>
      )}
    </PagedList>
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
