import { useState, type ComponentProps, type ReactNode } from 'react';
import { ActOn } from './act-on';
import { Button } from './button';
import { CommandDialog } from './command-dialog';

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
} & Pick<ComponentProps<typeof CommandDialog>, 'command' | 'run'>) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="s" onClick={() => setOpen(true)}>
        <ActOn act={button} what={of} />
      </Button>
      <CommandDialog
        title={title}
        open={isOpen}
        onClose={() => setOpen(false)}
        doIt={button}
        command={command}
        run={run}
      >
        {children}
      </CommandDialog>
    </>
  );
};
