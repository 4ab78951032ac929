import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useReading } from '../../api/use-reading';
import { Empty } from '../../parts/empty';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { Scrolls } from '../../parts/scrolls';
import { Written } from '../../parts/written';
import { dayInWords } from '../../words/dates';
import { WorkloadDocument } from './team.documents';
import { useMembers } from './use-members';

/** Open work by who works on it. */
export const Workloads = ({ organisationId }: { readonly organisationId: string }) => {
  const { t } = useTranslation('team');
  const heading = useId();
  const { nameOf } = useMembers(organisationId);
  const { data, error, refetch } = useReading(WorkloadDocument, {});
  const rows = data?.unitWorkload ?? [];
  return (
    <section className="stack-s" aria-labelledby={heading}>
      <h2 id={heading}>{t('load.title')}</h2>
      {error ? <FailureNote failure={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Loading /> : null}
      {data && rows.length === 0 ? <Empty title={t('load.empty')} /> : null}
      {rows.length > 0 ? (
        <>
          <p className="quiet small">{t('load.text')}</p>
          <Scrolls label={t('load.region')}>
            <table className="data">
              <thead>
                <tr>
                  <th scope="col">{t('load.who')}</th>
                  <th scope="col">{t('load.open')}</th>
                  <th scope="col">{t('load.myTurn')}</th>
                  <th scope="col">{t('load.overdue')}</th>
                  <th scope="col">{t('load.nearest')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ accountId, open, myTurn, overdue, nearestDeadline }) => (
                  <tr key={accountId ?? 'nobody'}>
                    <th scope="row">
                      {accountId === null ? (
                        t('load.nobody')
                      ) : nameOf(accountId) ? (
                        <Written>{nameOf(accountId)}</Written>
                      ) : (
                        t('list.left')
                      )}
                    </th>
                    <td>{open}</td>
                    <td>{myTurn}</td>
                    <td>{overdue > 0 ? <strong>{overdue}</strong> : 0}</td>
                    <td>{nearestDeadline === null ? '–' : dayInWords(nearestDeadline)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scrolls>
        </>
      ) : null}
    </section>
  );
};
