import { useState, type ReactNode } from 'react';
import './fold.css';

/**
 * A part of a page that most readers do not need at once: its heading opens it. What is inside is made, and asked of the
 * API, only when somebody opens it.
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
  return (
    <details className="panel fold" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <div>
          <h2>{title}</h2>
          {hint ? <span className="quiet small">{hint}</span> : null}
        </div>
      </summary>
      {isOpen ? <div className="stack">{children}</div> : null}
    </details>
  );
};
