import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation, useNavigate, useSearchParams } from 'react-router';
import { useReading } from '../../api/use-reading';
import { startOf } from '../../frame/menu';
import { OnlyFor } from '../../frame/only-for';
import { useSession } from '../../frame/session';
import { FirstSteps } from '../../parts/first-steps';
import { PageTitle } from '../../parts/page-title';
import { ComingReleases } from './coming-releases';
import { FindByCode } from './find-by-code';
import { WaitingEnquiries } from './waiting-enquiries';
import { WaitingFacts } from './waiting-facts';
import { WorkCountsDocument } from './work.documents';
import './work.css';
import { WorkList } from './work-list';
import { WorkTabs, type Side } from './work-tabs';

/** Organisations that mostly ask; the others are mostly asked. */
const asking = new Set(['prison', 'probation_centre', 'municipal_department', 'child_protection']);

const WorkPage = () => {
  const { t } = useTranslation('work');
  const { organisation, can } = useSession();
  const [search] = useSearchParams();
  const { hash } = useLocation();
  const navigate = useNavigate();
  const counts = useReading(WorkCountsDocument, {}, { every: 30_000 });
  const usual: Side = asking.has(organisation?.kind.code ?? '') ? 'sender' : 'provider';
  const wanted = search.get('strana');
  const side: Side = wanted === 'nase' ? 'sender' : wanted === 'prijate' ? 'provider' : usual;

  // A mail leads here with the code behind the #.
  useEffect(() => {
    const code = decodeURIComponent(hash.slice(1));
    if (/^[A-Z]-/i.test(code)) void navigate('/kod', { replace: true, state: { code } });
  }, [hash, navigate]);

  return (
    <>
      <PageTitle title={t('title')} />
      <FirstSteps
        of={`work-${usual}`}
        title={t('steps.title')}
        steps={[t(`steps.${usual}1`), t(`steps.${usual}2`), t(`steps.${usual}3`)]}
      />
      <div className="work">
        <div className="stack">
          <WorkTabs side={side} counts={counts.data?.handoverCounts ?? []} />
          <WorkList key={side} side={side} />
        </div>
        <div className="stack">
          <FindByCode />
          <WaitingEnquiries />
          <WaitingFacts />
          {can('handover.send') ? <ComingReleases /> : null}
        </div>
      </div>
    </>
  );
};

/**
 * What waits for this reader: requests on both sides, enquiries, questions, who leaves soon. Every login leads here; a role
 * that takes no part in requests goes on to where its own day begins.
 */
export const Page = () => {
  const session = useSession();
  const start = startOf(session);
  if (session.me?.current && !session.can('handover.receive')) return <Navigate to={start} replace />;
  return (
    <OnlyFor permission="handover.receive">
      <WorkPage />
    </OnlyFor>
  );
};
