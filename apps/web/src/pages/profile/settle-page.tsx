import { useTranslation } from 'react-i18next';
import { useReading } from '../../api/use-reading';
import { OnlyFor } from '../../frame/only-for';
import { useSession } from '../../frame/session';
import { Empty } from '../../parts/empty';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { PageTitle } from '../../parts/page-title';
import { ConflictItem } from './conflict-item';
import { ErrorItem } from './error-item';
import { ToSettleDocument } from './profile.documents';

const Whole = ({ organisationId }: { readonly organisationId: string }) => {
  const { t } = useTranslation('profile');
  const { data, error, refetch } = useReading(ToSettleDocument, { organisationId });
  if (error && !data) return <FailureNote failure={error} again={() => void refetch()} />;
  if (!data) return <Loading />;
  const reports = data.errorReports.edges.map(({ node }) => node);
  const conflicts = data.registerConflicts.edges.map(({ node }) => node);
  const more = data.errorReports.pageInfo.hasNextPage || data.registerConflicts.pageInfo.hasNextPage;
  return (
    <div className="stack-l text">
      <section className="stack" aria-labelledby="reports">
        <h2 id="reports">{t('settle.reports')}</h2>
        {reports.length === 0 ? <Empty title={t('settle.noReports')} /> : null}
        <ul className="plain-list stack-s">
          {reports.map((report) => (
            <li key={report.id}>
              <ErrorItem report={report} />
            </li>
          ))}
        </ul>
      </section>
      <section className="stack" aria-labelledby="conflicts">
        <h2 id="conflicts">{t('settle.conflicts')}</h2>
        <p>{t('settle.conflictsText')}</p>
        {conflicts.length === 0 ? <Empty title={t('settle.noConflicts')} /> : null}
        <ul className="plain-list stack-s">
          {conflicts.map((conflict) => (
            <li key={conflict.id}>
              <ConflictItem conflict={conflict} />
            </li>
          ))}
        </ul>
      </section>
      {more ? <p className="quiet">{t('settle.more')}</p> : null}
    </div>
  );
};

/** Reported errors and disagreements with the public register, each to be decided. The next come as these are settled. */
export const Page = () => {
  const { t } = useTranslation('profile');
  const { organisation } = useSession();
  return (
    <OnlyFor permission="profile.edit">
      <PageTitle title={t('settle.title')} />
      {organisation ? <Whole organisationId={organisation.id} /> : null}
    </OnlyFor>
  );
};
