import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import { Dialog } from './dialog';

/** How a form is left that is not done: its button runs `leave`, and `question` stands anywhere beside the form. */
export interface Leaving {
  readonly leave: () => void;
  readonly question: ReactNode;
}

/** Leaves a form: at once where nothing was filled in, otherwise it asks first whether that may be thrown away. */
export const useLeaving = (isFilledIn: boolean, onLeave: () => void): Leaving => {
  const { t } = useTranslation('frame');
  const [isAsked, setAsked] = useState(false);
  const stay = (): void => setAsked(false);
  return {
    leave: () => {
      if (isFilledIn) setAsked(true);
      else onLeave();
    },
    question: (
      <Dialog title={t('discard.title')} open={isAsked} onClose={stay}>
        <p>{t('discard.text')}</p>
        <div className="row">
          <Button look="main" onClick={stay}>
            {t('discard.stay')}
          </Button>
          <Button
            look="danger"
            onClick={() => {
              setAsked(false);
              onLeave();
            }}
          >
            {t('discard.leave')}
          </Button>
        </div>
      </Dialog>
    ),
  };
};
