import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ask, sessionLost } from '../api/ask';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { otherWindows, type SessionWord } from './leaving';
import { useSession } from './session';
import { SessionDocument } from './session.documents';

/** How often an open page asks whether somebody is still logged in, milliseconds. */
const every = 30_000;

/**
 * When the session ends while somebody is at work, the page is hidden and everything read is forgotten; what was typed stays
 * in the form. The same account may log in in another window and go on; for anybody else the page is thrown away.
 */
export const SessionGuard = ({ children }: { readonly children: ReactNode }) => {
  const { t } = useTranslation('frame');
  const { me } = useSession();
  const queries = useQueryClient();
  const [isLost, setLost] = useState(false);

  useEffect(() => {
    if (!me) return undefined;
    const lose = (): void => setLost(true);
    const hear = (event: MessageEvent<SessionWord>): void => {
      if (event.data === 'logged-out') {
        document.body.hidden = true;
        sessionStorage.clear();
        window.location.assign('/');
        return;
      }
      void ask(SessionDocument, {}).then(({ me: now }) => {
        const isSame = now?.accountId === me.accountId && now.current?.id === me.current?.id;
        if (!isSame) {
          sessionStorage.clear();
          return window.location.assign('/');
        }
        setLost(false);
        sessionLost.dispatchEvent(new Event('back'));
        return queries.invalidateQueries();
      });
    };
    // A page that comes back from the browser's memory asks first whether it may still be seen.
    const back = (event: PageTransitionEvent): void => {
      if (event.persisted) window.location.reload();
    };
    // A session that ended while nobody asked for anything hides what it left on the screen. Asking does not prolong it.
    const looking = window.setInterval(() => {
      if (!document.hidden)
        void ask(SessionDocument, {})
          .then(({ me: now }) => (now?.accountId === me.accountId ? undefined : lose()))
          .catch(() => undefined);
    }, every);
    sessionLost.addEventListener('lost', lose);
    otherWindows().addEventListener('message', hear);
    window.addEventListener('pageshow', back);
    return () => {
      window.clearInterval(looking);
      sessionLost.removeEventListener('lost', lose);
      otherWindows().removeEventListener('message', hear);
      window.removeEventListener('pageshow', back);
    };
  }, [me, queries]);

  const leave = (): void => {
    sessionStorage.clear();
    window.location.assign('/');
  };
  return (
    <>
      <div hidden={isLost}>{children}</div>
      <Dialog title={t('lost.title')} open={isLost} onEscape={() => undefined} onClose={() => undefined}>
        <p>{t('lost.text')}</p>
        <p className="row">
          <Button look="main" onClick={() => window.open('/auth/login?return=%2Fprihlaseno', '_blank')}>
            {t('lost.again')}
          </Button>
          <Button look="quiet" onClick={leave}>
            {t('lost.leave')}
          </Button>
        </p>
      </Dialog>
    </>
  );
};
