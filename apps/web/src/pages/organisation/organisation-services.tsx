import { useTranslation } from 'react-i18next';
import { usePages } from '../../api/use-reading';
import { Empty } from '../../parts/empty';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { MoreButton } from '../../parts/more-button';
import { ServiceLine } from '../search/service-line';
import '../search/search.css';
import { OrganisationServicesDocument } from './organisation.documents';

/** The services of an organisation that are in lists, by name. */
export const OrganisationServices = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation('organisation');
  const pages = usePages(OrganisationServicesDocument, { id }, ({ organisation }) => organisation.services);
  return (
    <section className="stack" aria-labelledby="services">
      <h2 id="services">{t('services.title')}</h2>
      {pages.isPending ? <Loading /> : null}
      {pages.error ? <FailureNote failure={pages.error} again={pages.again} /> : null}
      {pages.first && pages.nodes.length === 0 ? (
        <Empty title={t('services.empty')}>
          <p>{t('services.emptyText')}</p>
        </Empty>
      ) : null}
      {pages.nodes.length > 0 ? (
        <ul className="plain-list stack">
          {pages.nodes.map((service) => (
            <li key={service.id}>
              <ServiceLine service={service}>{service.summary ? <p lang="cs">{service.summary}</p> : null}</ServiceLine>
            </li>
          ))}
        </ul>
      ) : null}
      <MoreButton pages={pages} />
    </section>
  );
};
