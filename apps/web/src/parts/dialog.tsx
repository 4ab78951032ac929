import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import './dialog.css';

/**
 * A window over the page that has to be answered first. The browser's own: it holds the focus, Escape closes it, the rest of
 * the page is inert. `stays` keeps Escape from closing it.
 */
export const Dialog = ({
  title,
  open,
  onClose,
  stays = false,
  children,
}: {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly stays?: boolean;
  readonly children: ReactNode;
}) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const label = useId();
  // Before other effects: while the window is open, nothing behind it can take the focus.
  useLayoutEffect(() => {
    const { current } = dialog;
    if (open && !current?.open) current?.showModal();
    if (!open && current?.open) current.close();
  }, [open]);
  // One that goes away with what it belongs to gives the focus back as well.
  useLayoutEffect(() => {
    const { current } = dialog;
    return () => current?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={label}
      onClose={onClose}
      onCancel={(event) => {
        if (stays) event.preventDefault();
      }}
    >
      {open ? (
        <div className="stack">
          <h2 id={label}>{title}</h2>
          {children}
        </div>
      ) : null}
    </dialog>
  );
};
