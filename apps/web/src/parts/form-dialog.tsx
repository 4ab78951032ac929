import { createContext, useContext, useState, type ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import { Dialog } from './dialog';
import { LeaveGuard } from './leave-guard';
import { useLeaving } from './use-leaving';

const Left = createContext<() => void>(() => undefined);

/**
 * A window in which something is filled in: left by Escape or its {@link CancelButton}, it asks before that is thrown away.
 * `onClose` forgets what was filled in.
 */
export const FormDialog = ({ open, onClose, children, ...dialog }: Omit<ComponentProps<typeof Dialog>, 'onEscape'>) => {
  const [isFilledIn, setFilledIn] = useState(false);
  if (!open && isFilledIn) setFilledIn(false);
  const { leave, question } = useLeaving(isFilledIn, onClose);
  return (
    <>
      <Dialog {...dialog} open={open} onEscape={leave} onClose={onClose}>
        <div className="stack" onChange={() => setFilledIn(true)}>
          <Left value={leave}>{children}</Left>
        </div>
      </Dialog>
      {isFilledIn ? <LeaveGuard when isOverPage /> : null}
      {question}
    </>
  );
};

/** Leaves the {@link FormDialog} it stands in. */
export const CancelButton = ({ disabled = false }: { readonly disabled?: boolean }) => {
  const { t } = useTranslation('frame');
  return (
    <Button look="quiet" disabled={disabled} onClick={useContext(Left)}>
      {t('cancel')}
    </Button>
  );
};
