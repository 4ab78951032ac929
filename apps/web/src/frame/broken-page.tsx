import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { Button } from '../parts/button';
import { NotFoundPage } from './not-found-page';

/** Instead of a page that could not be shown. Nothing of the error is sent anywhere: it could hold what the page showed. */
export const BrokenPage = () => {
  const { t } = useTranslation('frame');
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFoundPage />;
  return (
    <main className="width">
      <h1>{t('broken.title')}</h1>
      <p>{t('broken.text')}</p>
      <p className="row">
        <Button look="main" onClick={() => window.location.reload()}>
          {t('broken.reload')}
        </Button>
        <a href="/">{t('notFound.home')}</a>
      </p>
    </main>
  );
};
