import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { PageTitle } from '../../parts/page-title';
import { useService, type WholeService } from './use-service';

/** A page about the service of the address, once it is known. */
export const WithService = ({ children }: { readonly children: (service: WholeService) => ReactNode }) => {
  const { t } = useTranslation('service');
  const { service, error, again } = useService();
  if (service) return children(service);
  return (
    <>
      <PageTitle title={t('title')} />
      {error ? <FailureNote failure={error} again={again} /> : <Loading />}
      <p>
        <Link to="/hledani">{t('toSearch')}</Link>
      </p>
    </>
  );
};
