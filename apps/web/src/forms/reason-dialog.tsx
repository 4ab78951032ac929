import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '../api/use-command';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { Outcome } from '../parts/outcome';
import { AreaField } from './field';

const longest = 500;

/** Asks for a reason before something is done that others will read: what follows, why, and the button that does it. */
export const ReasonDialog = ({
  title,
  follows,
  label,
  hint,
  doIt,
  open,
  onClose,
  command,
  run,
  danger = false,
  children,
}: {
  readonly title: string;
  /** What will happen, in a sentence or two. */
  readonly follows: ReactNode;
  readonly label: string;
  readonly hint?: string;
  /** The name of the button that does it. */
  readonly doIt: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly command: Pick<Command<never, never>, 'isRunning' | 'refusal' | 'failure' | 'forget'>;
  /** Does it; whether it was done. */
  readonly run: (why: string) => Promise<boolean>;
  readonly danger?: boolean;
  /** Further fields above the reason. */
  readonly children?: ReactNode;
}) => {
  const { t } = useTranslation('frame');
  const [why, setWhy] = useState('');
  const [isMissing, setMissing] = useState(false);
  const close = (): void => {
    setMissing(false);
    command.forget();
    onClose();
  };
  const send = async (): Promise<void> => {
    setMissing(why.trim() === '');
    if (why.trim() === '' || !(await run(why.trim()))) return;
    setWhy('');
    close();
  };
  return (
    <Dialog title={title} open={open} onClose={close}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        {typeof follows === 'string' ? <p>{follows}</p> : follows}
        {children}
        <AreaField
          label={label}
          hint={hint}
          error={isMissing ? t('required') : undefined}
          maxLength={longest}
          value={why}
          onChange={({ currentTarget }) => setWhy(currentTarget.value)}
        />
        <Outcome refusal={command.refusal} failure={command.failure} />
        <div className="row">
          <Button look={danger ? 'danger' : 'main'} nativeType="submit" disabled={command.isRunning}>
            {command.isRunning ? `${t('sending')}…` : doIt}
          </Button>
          <Button look="quiet" onClick={close}>
            {t('cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
