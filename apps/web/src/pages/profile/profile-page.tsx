import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePages } from '../../api/use-reading';
import { OnlyFor } from '../../frame/only-for';
import { useSession } from '../../frame/session';
import { Empty } from '../../parts/empty';
import { FailureNote } from '../../parts/failure-note';
import { FirstSteps } from '../../parts/first-steps';
import { Loading } from '../../parts/loading';
import { MoreButton } from '../../parts/more-button';
import { PageTitle } from '../../parts/page-title';
import { Written } from '../../parts/written';
import { labelOf } from '../../words/label-of';
import { EndedServices } from './ended-services';
import { OwnOrganisationDocument } from './profile.documents';
import { PartTags } from './part-tags';
import { ToSettleNote } from './to-settle-note';

const Whole = ({ organisationId }: { readonly organisationId: string }) => {
  const { t } = useTranslation('profile');
  const { me } = useSession();
  const own = me?.current?.services ?? null;
  const pages = usePages(OwnOrganisationDocument, { id: organisationId }, (answer) => answer.organisation.services);
  const organisation = pages.first?.organisation;
  if (pages.error) return <FailureNote failure={pages.error} again={pages.again} />;
  if (!organisation) return <Loading />;
  const services = pages.nodes.filter(({ id }) => own === null || own.includes(id));
  return (
    <div className="stack-l">
      <ToSettleNote organisationId={organisationId} />
      <section className="panel stack-s" aria-labelledby="organisation">
        <h2 id="organisation">
          <Written>{organisation.name}</Written>
        </h2>
        <p>
          {organisation.description ? (
            <Written>{organisation.description}</Written>
          ) : (
            <span className="quiet">{t('organisation.noDescription')}</span>
          )}
        </p>
        <p className="row">
          <Link to="/profil/organizace">{t('organisation.edit')}</Link>
          <Link to="/profil/akreditace">{t('accreditation.title')}</Link>
          {own === null ? (
            <>
              <Link to="/profil/organizace/historie">{t('organisationHistory.title')}</Link>
              <Link to="/profil/organizace/konec">{t('organisation.end')}</Link>
            </>
          ) : null}
          <Link to={`/organizace/${organisation.id}`}>{t('asOthers')}</Link>
        </p>
      </section>
      <section className="stack" aria-labelledby="services">
        <h2 id="services">{t('services.title')}</h2>
        {services.length === 0 ? (
          <Empty title={t('services.none')}>
            <p>{t('services.noneText')}</p>
          </Empty>
        ) : null}
        <ul className="plain-list stack">
          {services.map(({ id, name, kinds, verification, pausedUntil, conditionsPublished }) => (
            <li key={id}>
              <div className="panel stack-s">
                <h3>
                  <Link to={`/profil/sluzby/${id}`}>
                    <Written>{name}</Written>
                  </Link>
                </h3>
                <p className="quiet">{kinds.map(labelOf).join(', ')}</p>
                <PartTags parts={verification} />
                {conditionsPublished ? null : <p>{t('services.noConditions')}</p>}
                {pausedUntil ? <p>{t('services.paused')}</p> : null}
              </div>
            </li>
          ))}
        </ul>
        <MoreButton pages={pages} />
        {own === null ? (
          <p>
            <Link to="/profil/nova-sluzba">{t('services.add')}</Link>
          </p>
        ) : null}
      </section>
      <EndedServices organisationId={organisation.id} />
    </div>
  );
};

/** The profile of the organisation acted for: itself and its services. */
export const Page = () => {
  const { t } = useTranslation('profile');
  const { me, organisation } = useSession();
  return (
    <OnlyFor permission="profile.edit">
      <PageTitle title={t('title')} />
      <FirstSteps
        of={`profile.${me?.current?.role ?? ''}`}
        title={t('first.title')}
        steps={[t('first.one'), t('first.two'), t('first.three')]}
      />
      {organisation ? <Whole organisationId={organisation.id} /> : null}
    </OnlyFor>
  );
};
