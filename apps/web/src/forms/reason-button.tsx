import { useState, type ComponentProps } from 'react';
import { ActOn } from '../parts/act-on';
import { Button } from '../parts/button';
import { ReasonDialog } from './reason-dialog';

/** A button that asks for a reason before it does its work. */
export const ReasonButton = ({
  button,
  of,
  look = 'other',
  ...dialog
}: {
  readonly button: string;
  /** What it is about, for who does not see the button's surroundings. */
  readonly of: string;
  readonly look?: ComponentProps<typeof Button>['look'];
} & Omit<ComponentProps<typeof ReasonDialog>, 'open' | 'onClose'>) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="s" look={look} onClick={() => setOpen(true)}>
        <ActOn act={button} what={of} />
      </Button>
      <ReasonDialog {...dialog} open={isOpen} onClose={() => setOpen(false)} />
    </>
  );
};
