import { ActOn } from '../../parts/act-on';
import { FactList } from '../../parts/fact-list';

/** Codes of a row, for who has to look it up elsewhere; put away until asked for. */
export const Codes = ({
  title,
  of,
  codes,
}: {
  readonly title: string;
  /** Which row, for who does not see it. */
  readonly of: string;
  readonly codes: readonly (readonly [string, string | null])[];
}) => (
  <details className="small">
    <summary>
      <ActOn act={title} what={of} />
    </summary>
    <FactList facts={codes.map(([term, code]) => [term, code === null ? null : <code key={term}>{code}</code>])} />
  </details>
);
