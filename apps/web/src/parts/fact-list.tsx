import type { ReactNode } from 'react';
import './fact-list.css';

/** Terms and what is known of them; what is not known is left out. */
export const FactList = ({ facts }: { readonly facts: readonly (readonly [string, ReactNode])[] }) => (
  <dl className="facts">
    {facts.map(([term, known]) =>
      known === null || known === '' || known === undefined ? null : (
        <div key={term} className="fact">
          <dt>{term}</dt>
          <dd>{known}</dd>
        </div>
      ),
    )}
  </dl>
);
