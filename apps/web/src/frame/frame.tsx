import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useNavigation } from 'react-router';
import { Loading } from '../parts/loading';
import { Footer } from './footer';
import './frame.css';
import { Header } from './header';
import { SessionGuard } from './session-guard';
import { SessionProvider } from './session';

/** What stands around every page. */
export const Frame = () => {
  const { t } = useTranslation('frame');
  const { state } = useNavigation();
  return (
    <SessionProvider>
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <Header />
      <div className="progress" role="status" data-on={state === 'loading'}>
        {state === 'loading' ? <span className="only-read">{t('loading')}</span> : null}
      </div>
      <SessionGuard>
        <main id="content" className="width" tabIndex={-1}>
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </main>
      </SessionGuard>
      <Footer />
    </SessionProvider>
  );
};
