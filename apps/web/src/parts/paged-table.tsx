import { Fragment, type ReactNode } from 'react';
import type { Pages } from '../api/use-reading';
import { PagedList } from './paged-list';
import { Scrolls } from './scrolls';

/**
 * A list page by page as a table, with all its states. Where it is wider than the screen it scrolls by itself, by keyboard
 * too; `label` names it then.
 */
export const PagedTable = <Node,>({
  pages,
  empty,
  label,
  heads,
  lead = null,
  look = '',
  keyOf,
  children,
}: {
  readonly pages: Pages<unknown, Node>;
  /** What stands there where nothing is listed. */
  readonly empty: ReactNode;
  readonly label: string;
  /** What the columns hold, in their order. */
  readonly heads: readonly string[];
  /** What is said above the table where something is listed. */
  readonly lead?: ReactNode;
  /** How its rows are set: none, small letters, or a trail of many columns. */
  readonly look?: '' | 'small' | 'log';
  readonly keyOf: (node: Node) => string | number;
  /** One row. */
  readonly children: (node: Node) => ReactNode;
}) => (
  <PagedList pages={pages} empty={empty}>
    {(nodes) => (
      <>
        {lead}
        <Scrolls label={label}>
          <table className={`data ${look}`.trim()}>
            <thead>
              <tr>
                {heads.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {nodes.map((node) => (
                <Fragment key={keyOf(node)}>{children(node)}</Fragment>
              ))}
            </tbody>
          </table>
        </Scrolls>
      </>
    )}
  </PagedList>
);
