import type { ReactNode } from 'react';

/** A list without anything in it: says so, and what can be done. */
export const Empty = ({ title, children }: { readonly title: string; readonly children?: ReactNode }) => (
  <div className="panel stack-s">
    <p>
      <strong>{title}</strong>
    </p>
    {children}
  </div>
);
