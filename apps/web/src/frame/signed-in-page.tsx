import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../parts/page-title';
import { otherWindows, type SessionWord } from './leaving';

/** Where a login in a second window ends: tells the first one and closes itself. */
export const SignedInPage = () => {
  const { t } = useTranslation('frame');
  useEffect(() => {
    otherWindows().postMessage('logged-in' satisfies SessionWord);
    window.close();
  }, []);
  return (
    <>
      <PageTitle title={t('signedIn.title')} />
      <p>{t('signedIn.text')}</p>
    </>
  );
};
