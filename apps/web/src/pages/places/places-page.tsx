import { useTranslation } from 'react-i18next';
import { usePages } from '../../api/use-reading';
import { OnlyFor } from '../../frame/only-for';
import { useSession } from '../../frame/session';
import { Empty } from '../../parts/empty';
import { FailureNote } from '../../parts/failure-note';
import { FirstSteps } from '../../parts/first-steps';
import { Loading } from '../../parts/loading';
import { MoreButton } from '../../parts/more-button';
import { PageTitle } from '../../parts/page-title';
import { PlacesBoardDocument } from './places.documents';
import './places.css';
import { ServiceBoard } from './service-board';

const Board = ({ organisationId }: { readonly organisationId: string }) => {
  const { t } = useTranslation('places');
  const { me } = useSession();
  const pages = usePages(PlacesBoardDocument, { organisationId }, (answer) => answer.organisation.services);
  const own = me?.current?.services ?? null;
  const services = pages.nodes.filter(({ id }) => own === null || own.includes(id));
  if (pages.error) return <FailureNote failure={pages.error} again={pages.again} />;
  if (pages.isPending) return <Loading />;
  if (services.length === 0) {
    return (
      <Empty title={t('noServices.title')}>
        <p>{t('noServices.text')}</p>
      </Empty>
    );
  }
  return (
    <div className="stack-l">
      {services.map(({ id, name }) => (
        <ServiceBoard key={id} serviceId={id} name={name} />
      ))}
      <MoreButton pages={pages} />
    </div>
  );
};

/** The board of free places of the organisation acted for. */
export const Page = () => {
  const { t } = useTranslation('places');
  const { me, organisation } = useSession();
  return (
    <OnlyFor permission="places.state">
      <PageTitle title={t('title')} />
      <p className="text">{t('lead')}</p>
      <FirstSteps
        of={`places.${me?.current?.role ?? ''}`}
        title={t('first.title')}
        steps={[t('first.one'), t('first.two'), t('first.three')]}
      />
      {organisation ? <Board organisationId={organisation.id} /> : null}
    </OnlyFor>
  );
};
