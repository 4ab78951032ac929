import { useState, type ComponentProps, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../parts/command-dialog';
import { useFocusOn } from '../parts/use-focus-on';
import { faultOf } from './fault-of';
import { AreaField } from './field';

const longest = 500;

/** Asks for a reason before something is done that others will read: what follows, why, and the button that does it. */
export const ReasonDialog = ({
  follows,
  label,
  hint,
  onClose,
  run,
  danger = false,
  children,
  ...dialog
}: {
  /** What will happen, in a sentence or two. */
  readonly follows: ReactNode;
  readonly label: string;
  readonly hint?: string;
  /** Does it; whether it was done. */
  readonly run: (why: string) => Promise<boolean>;
  readonly danger?: boolean;
  /** Further fields above the reason. */
  readonly children?: ReactNode;
} & Pick<ComponentProps<typeof CommandDialog>, 'title' | 'doIt' | 'open' | 'onClose' | 'command'>) => {
  const { t } = useTranslation('frame');
  const [why, setWhy] = useState('');
  const [emptyTries, setEmptyTries] = useState(0);
  const reason = useFocusOn<HTMLTextAreaElement>(emptyTries);
  const send = async (): Promise<boolean> => {
    const isMissing = why.trim() === '';
    setEmptyTries(isMissing ? emptyTries + 1 : 0);
    return !isMissing && (await run(why.trim()));
  };
  return (
    <CommandDialog
      {...dialog}
      look={danger ? 'danger' : 'main'}
      onClose={() => {
        setEmptyTries(0);
        setWhy('');
        onClose();
      }}
      run={send}
    >
      {typeof follows === 'string' ? <p>{follows}</p> : follows}
      {children}
      <AreaField
        label={label}
        hint={hint}
        ref={reason}
        error={emptyTries > 0 ? t('required') : faultOf(dialog.command.refusal, 'why', 'note', 'reason')}
        maxLength={longest}
        value={why}
        onChange={({ currentTarget }) => setWhy(currentTarget.value)}
      />
    </CommandDialog>
  );
};
