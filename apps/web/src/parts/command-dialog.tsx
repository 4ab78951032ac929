import type { ComponentProps, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '../api/use-command';
import { Button } from './button';
import { CancelButton, FormDialog } from './form-dialog';
import { Outcome } from './outcome';

/** A window in which a command is filled in and done, or left: its fields, why it was refused, two buttons. */
export const CommandDialog = ({
  title,
  open,
  onClose,
  doIt,
  look = 'main',
  isReady = true,
  command,
  run,
  children,
}: {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  /** The name of the button that does it. */
  readonly doIt: string;
  readonly look?: ComponentProps<typeof Button>['look'];
  /** Whether everything is there that it cannot do without. */
  readonly isReady?: boolean;
  readonly command: Pick<Command<never, never>, 'isRunning' | 'refusal' | 'failure' | 'forget'>;
  /** Does it; whether it was done. */
  readonly run: () => Promise<boolean>;
  readonly children: ReactNode;
}) => {
  const { t } = useTranslation('frame');
  const close = (): void => {
    command.forget();
    onClose();
  };
  return (
    <FormDialog title={title} open={open} onClose={close}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void run().then((isDone) => {
            if (isDone) close();
          });
        }}
      >
        {children}
        <Outcome refusal={command.refusal} failure={command.failure} />
        <div className="row">
          <Button look={look} nativeType="submit" disabled={command.isRunning || !isReady}>
            {command.isRunning ? `${t('sending')}…` : doIt}
          </Button>
          <CancelButton disabled={command.isRunning} />
        </div>
      </form>
    </FormDialog>
  );
};
