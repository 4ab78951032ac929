import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { NavigationType, useBlocker } from 'react-router';
import { Button } from './button';
import { Dialog } from './dialog';

/**
 * Asks before a page with something unsaved is left: in the pages by a dialog, where it is closed or read anew by the
 * browser's own question. For what is kept nowhere but in the page: nothing about a person is stored in a browser. One
 * at a time on a page.
 */
export const LeaveGuard = ({
  when,
  isOverPage = false,
}: {
  readonly when: boolean;
  /** It is about a window over the page: no link can be followed there, only its own act and the way back lead elsewhere. */
  readonly isOverPage?: boolean;
}) => {
  const { t } = useTranslation('frame');
  // A jump within the page, to a field or past the menu, leaves nothing.
  const blocker = useBlocker(
    ({ currentLocation: here, nextLocation: there, historyAction }) =>
      when &&
      (!isOverPage || historyAction === NavigationType.Pop) &&
      (here.pathname !== there.pathname || here.search !== there.search),
  );
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
