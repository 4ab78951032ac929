import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '../api/use-command';
import { ActOn } from './act-on';
import { Button } from './button';
import { Dialog } from './dialog';
import { Outcome } from './outcome';

/** A button that says what follows and asks once more before it does its work. */
export const SureButton = ({
  button,
  of,
  title,
  children,
  command,
  run,
}: {
  readonly button: string;
  /** What it is about, for who does not see the button's surroundings. */
  readonly of: string;
  readonly title: string;
  /** What follows. */
  readonly children: ReactNode;
  readonly command: Pick<Command<never, never>, 'isRunning' | 'refusal' | 'failure' | 'forget'>;
  /** Does it; whether it was done. */
  readonly run: () => Promise<boolean>;
}) => {
  const { t } = useTranslation('frame');
  const [isOpen, setOpen] = useState(false);
  const close = (): void => {
    command.forget();
    setOpen(false);
  };
  return (
    <>
      <Button size="s" onClick={() => setOpen(true)}>
        <ActOn act={button} what={of} />
      </Button>
      <Dialog title={title} open={isOpen} onClose={close}>
        {children}
        <Outcome refusal={command.refusal} failure={command.failure} />
        <div className="row">
          <Button
            look="main"
            disabled={command.isRunning}
            onClick={() =>
              void run().then((isDone) => {
                if (isDone) close();
              })
            }
          >
            {button}
          </Button>
          <Button look="quiet" onClick={close}>
            {t('cancel')}
          </Button>
        </div>
      </Dialog>
    </>
  );
};
