import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { Message } from '../parts/message';
import { PageTitle } from '../parts/page-title';
import { useSession } from './session';

/** Pages of a role: others are told why there is nothing for them. The API refuses them in any case. */
export const OnlyFor = ({ permission, children }: { readonly permission: string; readonly children: ReactNode }) => {
  const { t } = useTranslation('frame');
  const { me, can } = useSession();
  const { pathname, search } = useLocation();
  if (!me) {
    return (
      <>
        <PageTitle title={t('mustLogIn.title')} />
        <p>{t('mustLogIn.text')}</p>
        <p>
          <a href={`/auth/login?return=${encodeURIComponent(pathname + search)}`}>{t('logIn')}</a>
        </p>
      </>
    );
  }
  if (can(permission)) return children;
  return (
    <>
      <PageTitle title={t('notYours.title')} />
      <Message tone="careful">
        <p>{t('notYours.text')}</p>
      </Message>
    </>
  );
};
