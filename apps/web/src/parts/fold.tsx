import { useState, type ReactNode } from 'react';
import { InSight } from '../api/use-reading';
import './fold.css';

/**
 * A part of a page that most readers do not need at once: its heading opens it. What is inside is made, and asked of the
 * API, only when somebody opens it; shut again, it keeps what was typed in it and asks nothing.
 */
export const Fold = ({
  title,
  hint,
  children,
}: {
  readonly title: string;
  /** What is inside, in a few words. */
  readonly hint?: string;
  readonly children: ReactNode;
}) => {
  const [isOpen, setOpen] = useState(false);
  const [wasOpened, setOpened] = useState(false);
  return (
    <details
      className="panel fold"
      onToggle={({ currentTarget: { open } }) => {
        setOpen(open);
        setOpened(wasOpened || open);
      }}
    >
      <summary>
        <div>
          <h2>{title}</h2>
          {hint ? <span className="quiet small">{hint}</span> : null}
        </div>
      </summary>
      {wasOpened ? (
        <InSight value={isOpen}>
          <div className="stack">{children}</div>
        </InSight>
      ) : null}
    </details>
  );
};
