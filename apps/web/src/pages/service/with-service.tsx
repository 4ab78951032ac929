import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { Message } from '../../parts/message';
import { PageTitle } from '../../parts/page-title';
import { useService, type WholeService } from './use-service';

/** An address that names no service: cut short, mistyped, or of one that is gone. */
const isUnknown = (code: string): boolean => code === 'NOT_FOUND' || code === 'BAD_USER_INPUT';

/** A page about the service of the address, once it is known. */
export const WithService = ({ children }: { readonly children: (service: WholeService) => ReactNode }) => {
  const { t } = useTranslation('service');
  const { service, error, again } = useService();
  if (service) return children(service);
  return (
    <>
      <PageTitle title={t('title')} />
      {error && isUnknown(error.code) ? <Message tone="careful">{t('unknown')}</Message> : null}
      {error && !isUnknown(error.code) ? <FailureNote failure={error} again={again} /> : null}
      {error ? null : <Loading />}
      <p>
        <Link to="/hledani">{t('toSearch')}</Link>
      </p>
    </>
  );
};
