import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePages } from '../../api/use-reading';
import { useSession } from '../../frame/session';
import { ButtonLink } from '../../parts/button';
import { Empty } from '../../parts/empty';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { MoreButton } from '../../parts/more-button';
import { WorkDocument } from './work.documents';
import { noFilters, WorkFilters, type Filters } from './work-filters';
import { WorkRow } from './work-row';
import type { Side } from './work-tabs';

/** Requests of one side, the nearest deadline first. */
export const WorkList = ({ side }: { readonly side: Side }) => {
  const { t } = useTranslation('work');
  const { can } = useSession();
  const [filters, setFilters] = useState<Filters>(noFilters);
  const { state, ...flags } = filters;
  const filter = { side, ...flags, unassigned: false, states: state ? [state] : null, caseId: null };
  const pages = usePages(WorkDocument, { filter }, ({ handovers }) => handovers, { every: 30_000, keeps: true });
  const isFiltered = state !== '' || Object.values(flags).some(Boolean);
  return (
    <div className="stack">
      <WorkFilters filters={filters} onChange={setFilters} />
      {pages.error ? <FailureNote failure={pages.error} again={pages.again} /> : null}
      {pages.isPending ? <Loading /> : null}
      {!pages.isPending && !pages.error && pages.nodes.length === 0 ? (
        <Empty title={t('empty.title')}>
          <p>{isFiltered ? t('empty.filtered') : t(`empty.${side}`)}</p>
          {side === 'sender' && !isFiltered && can('handover.send') ? (
            <p>
              <ButtonLink look="main" to="/pripady">
                {t('empty.toCases')}
              </ButtonLink>
            </p>
          ) : null}
        </Empty>
      ) : null}
      <ul className="plain-list stack-s" aria-busy={pages.isStale}>
        {pages.nodes.map((row) => (
          <WorkRow key={row.id} row={row} />
        ))}
      </ul>
      <MoreButton pages={pages} />
    </div>
  );
};
