import { useId, useLayoutEffect, useRef, type ReactNode, type SyntheticEvent } from 'react';
import './dialog.css';

/**
 * A window over the page that has to be answered first. The browser's own: it holds the focus, Escape closes it, the rest of
 * the page is inert. What is filled in stands in a `FormDialog`.
 */
export const Dialog = ({
  title,
  open,
  onClose,
  onEscape,
  children,
}: {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  /** What Escape does instead of closing it. */
  readonly onEscape?: () => void;
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
  const escape = (event: SyntheticEvent): void => {
    if (!onEscape || event.target !== event.currentTarget) return;
    event.preventDefault();
    onEscape();
  };
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={label}
      onClose={onClose}
      // The browser asks by `cancel` once only: the second Escape closes without.
      onKeyDown={(event) => {
        if (!onEscape || event.key !== 'Escape') return;
        event.preventDefault();
        onEscape();
      }}
      onCancel={escape}
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
