import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { OnlyFor } from '../../frame/only-for';
import { useSession } from '../../frame/session';
import { Fold } from '../../parts/fold';
import { FirstSteps } from '../../parts/first-steps';
import { PageTitle } from '../../parts/page-title';
import { RetentionChoice } from './retention-choice';
import { TeamWork } from './team-work';
import { Workloads } from './workloads';

/** The desk of a team lead: what is late, who works on what, how long content is kept. */
export const Page = () => {
  const { t } = useTranslation('team');
  const { me, organisation } = useSession();
  return (
    <OnlyFor permission="handover.lead">
      <PageTitle title={t('title')} />
      <p className="text">{t('lead')}</p>
      <FirstSteps
        of={`team.${me?.current?.role ?? ''}`}
        title={t('first.title')}
        steps={[t('first.one'), t('first.two'), t('first.three')]}
      />
      {organisation ? (
        <>
          <TeamWork organisationId={organisation.id} />
          <Workloads organisationId={organisation.id} />
        </>
      ) : null}
      <Fold title={t('retention.title')}>
        <RetentionChoice />
      </Fold>
      <p className="row">
        <Link to="/lide">{t('members')}</Link>
        <Link to="/dohody">{t('agreements')}</Link>
      </p>
    </OnlyFor>
  );
};
