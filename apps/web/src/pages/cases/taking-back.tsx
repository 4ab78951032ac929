import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '../../api/use-command';
import { faultOf } from '../../forms/fault-of';
import { CheckField } from '../../forms/field';
import { WhoSpoke } from '../../forms/who-spoke';
import { Button } from '../../parts/button';
import { CommandDialog } from '../../parts/command-dialog';
import { Message } from '../../parts/message';
import { useTold } from '../../parts/use-told';
import { today } from '../../words/dates';
import { SaidOn, saidAt } from './said-on';

/** In what way agreement was taken back, as the API asks for it. */
export interface TakenBack {
  readonly at: string | null;
  /** The client, the guardian or both. */
  readonly by: string;
  readonly onPaper: boolean;
}

/**
 * Writes down that the client takes agreement back: a button, a dialog with when and how it came, and what became of it.
 * `children` say what ends and let it be chosen.
 */
export const TakingBack = ({
  title,
  doIt,
  canStart = true,
  isReady = true,
  command,
  run,
  children,
}: {
  /** Of the button and the dialog. */
  readonly title: string;
  readonly doIt: string;
  /** Whether there is anything to take back. */
  readonly canStart?: boolean;
  readonly isReady?: boolean;
  readonly command: Pick<Command<never, never>, 'isRunning' | 'refusal' | 'failure' | 'forget'>;
  /** Does it; what came of it in words, null where it was refused. */
  readonly run: (taken: TakenBack) => Promise<string | null>;
  readonly children: ReactNode;
}) => {
  const { t } = useTranslation('cases');
  const [isOpen, setOpen] = useState(false);
  const [told, setTold] = useTold<string>();
  const [day, setDay] = useState(today);
  const [by, setBy] = useState('subject');
  const [onPaper, setPaper] = useState(false);
  const withdraw = async (): Promise<boolean> => {
    const came = await run({ at: saidAt(day), by, onPaper });
    if (came !== null) setTold(came);
    return came !== null;
  };
  return (
    <>
      <div role="status">
        {told === null ? null : (
          <Message tone="good">
            <p>{told}</p>
          </Message>
        )}
      </div>
      {canStart ? (
        <p>
          <Button size="s" look="danger" onClick={() => setOpen(true)}>
            {title}
          </Button>
        </p>
      ) : null}
      <CommandDialog
        title={title}
        open={isOpen}
        onClose={() => setOpen(false)}
        doIt={doIt}
        look="danger"
        isReady={isReady}
        command={command}
        run={withdraw}
      >
        {children}
        <SaidOn day={day} error={faultOf(command.refusal, 'at')} onChange={setDay} />
        <WhoSpoke label={t('agreements.takenBackBy')} by={by} onChange={setBy} />
        <CheckField
          label={t('agreements.onPaper')}
          checked={onPaper}
          onChange={({ currentTarget }) => setPaper(currentTarget.checked)}
        />
      </CommandDialog>
    </>
  );
};
