import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageTitle } from '../parts/page-title';

/** No such address. */
export const NotFoundPage = () => {
  const { t } = useTranslation('frame');
  return (
    <>
      <PageTitle title={t('notFound.title')} />
      <p>{t('notFound.text')}</p>
      <p>
        <Link to="/">{t('notFound.home')}</Link>
      </p>
    </>
  );
};
