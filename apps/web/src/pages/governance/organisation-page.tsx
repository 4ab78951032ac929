import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useReading } from '../../api/use-reading';
import { OnlyFor } from '../../frame/only-for';
import { FactList } from '../../parts/fact-list';
import { FailureNote } from '../../parts/failure-note';
import { Fold } from '../../parts/fold';
import { Loading } from '../../parts/loading';
import { PageTitle } from '../../parts/page-title';
import { Tag } from '../../parts/tag';
import { Written } from '../../parts/written';
import { ago } from '../../words/ago';
import { dayInWords } from '../../words/dates';
import { labelOf } from '../../words/label-of';
import { language } from '../../words/words';
import { EndOfOrganisation } from '../organisation/end-of-organisation';
import { ErrorReports } from './error-reports';
import { LookedAfterDocument, type LookedAfterQuery } from './governance.documents';
import { GovernanceNav } from './governance-nav';
import { ListOrganisation, SuspendOrganisation } from './list-organisation';
import { Membership, membershipOf } from './membership';
import { MergeOrganisation } from './merge-organisation';
import { RegisterConflicts } from './register-conflicts';

type Organisation = LookedAfterQuery['organisation'];

const Facts = ({ organisation }: { readonly organisation: Organisation }) => {
  const { t } = useTranslation('governance');
  const { kind, ico, district, region, parent, children, serviceCount, trust, endedOn } = organisation;
  const link = ({ id, name }: { readonly id: string; readonly name: string }) => (
    <Link to={`/sprava/organizace/${id}`}>
      <Written>{name}</Written>
    </Link>
  );
  return (
    <FactList
      facts={[
        [t('one.kind'), labelOf(kind)],
        [t('one.ico'), ico],
        [
          t('one.where'),
          district || region ? <Written>{[district?.name, region?.name].filter(Boolean).join(', ')}</Written> : null,
        ],
        [t('one.parent'), parent && link(parent)],
        [
          t('one.children'),
          children.length === 0 ? null : (
            <ul className="plain-list">
              {children.map((child) => (
                <li key={child.id}>{link(child)}</li>
              ))}
            </ul>
          ),
        ],
        [t('one.services'), String(serviceCount)],
        [t('one.claimed'), t(trust.claimed ? 'one.claimedYes' : 'one.claimedNo')],
        [
          t('one.confirmed'),
          trust.lastConfirmedAt ? ago(trust.lastConfirmedAt, new Date(), language()) : t('one.never'),
        ],
        [t('one.member'), t(`membership.${membershipOf(trust.associationMember)}`)],
        [t('one.ends'), endedOn && dayInWords(endedOn)],
      ]}
    />
  );
};

const LookedAfter = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation('governance');
  const { data, error, refetch } = useReading(LookedAfterDocument, { id });
  if (error) return <FailureNote failure={error} again={() => void refetch()} />;
  if (!data) return <Loading />;
  const { organisation } = data;
  const { listed, suspendedReason, name, trust } = organisation;
  const target = { organisationId: organisation.id, name };
  return (
    <>
      <div className="panel stack">
        <p>
          <Tag tone={listed ? 'good' : 'careful'}>{t(listed ? 'one.listed' : 'one.unlisted')}</Tag>
        </p>
        {suspendedReason ? <p>{t('one.suspendedWhy', { reason: suspendedReason })}</p> : null}
        <Facts organisation={organisation} />
        <div className="row">
          <Link to={`/organizace/${organisation.id}`}>{t('one.public')}</Link>
          <Link to={`/sprava/organizace/${organisation.id}/historie`}>{t('one.history')}</Link>
        </div>
        <div className="row">
          <Membership {...target} member={trust.associationMember} />
          {listed ? <SuspendOrganisation {...target} /> : <ListOrganisation {...target} />}
        </div>
      </div>
      <section className="stack" aria-label={t('reports.title')}>
        <h2>{t('reports.title')}</h2>
        <ErrorReports organisationId={organisation.id} />
      </section>
      <section className="stack" aria-label={t('conflicts.title')}>
        <h2>{t('conflicts.title')}</h2>
        <RegisterConflicts organisationId={organisation.id} />
      </section>
      <Fold title={t('merge.title')} hint={t('merge.text')}>
        <MergeOrganisation survivor={organisation} />
      </Fold>
      <Fold title={t('end.title')} hint={t('end.hint')}>
        <EndOfOrganisation organisationId={organisation.id} />
      </Fold>
    </>
  );
};

/** One organisation as the coordinator looks after it. */
export const Page = () => {
  const { t } = useTranslation('governance');
  const { id = '' } = useParams();
  const { data } = useReading(LookedAfterDocument, { id });
  return (
    <OnlyFor permission="organisations.moderate">
      <PageTitle title={t('one.title')}>
        {data ? <Written>{data.organisation.name}</Written> : t('one.title')}
      </PageTitle>
      <GovernanceNav />
      <LookedAfter id={id} />
      <p>
        <Link to="/sprava/organizace">{t('one.back')}</Link>
      </p>
    </OnlyFor>
  );
};
