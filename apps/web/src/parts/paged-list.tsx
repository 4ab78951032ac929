import type { ReactNode } from 'react';
import type { Pages } from '../api/use-reading';
import { FailureNote } from './failure-note';
import { Loading } from './loading';
import { MoreButton } from './more-button';

/** A list page by page with all its states: on its way, failed, empty, there, and more to come. */
export const PagedList = <Node,>({
  pages,
  empty,
  children,
}: {
  readonly pages: Pages<unknown, Node>;
  /** What stands there where nothing is listed. */
  readonly empty: ReactNode;
  readonly children: (nodes: readonly Node[]) => ReactNode;
}) => {
  if (pages.error) return <FailureNote failure={pages.error} again={pages.again} />;
  if (pages.isPending) return <Loading />;
  if (pages.nodes.length === 0) return empty;
  return (
    <>
      {children(pages.nodes)}
      <MoreButton pages={pages} />
    </>
  );
};
