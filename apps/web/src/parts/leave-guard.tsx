import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { Button } from './button';
import { Dialog } from './dialog';

/**
 * Asks before a page with something unsaved is left: in the pages by a dialog, where it is closed or read anew by the browser's own
 * question. For forms about a person, which are kept nowhere but in the page.
 */
export const LeaveGuard = ({ when }: { readonly when: boolean }) => {
  const { t } = useTranslation('frame');
  const blocker = useBlocker(when);
  useEffect(() => {
    if (!when) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [when]);
  return (
    <Dialog title={t('unsaved.title')} open={blocker.state === 'blocked'} onClose={() => blocker.reset?.()}>
      <p>{t('unsaved.text')}</p>
      <div className="row">
        <Button look="main" onClick={() => blocker.reset?.()}>
          {t('unsaved.stay')}
        </Button>
        <Button look="danger" onClick={() => blocker.proceed?.()}>
          {t('unsaved.leave')}
        </Button>
      </div>
    </Dialog>
  );
};
