import { useEffect } from 'react';
import type { AskFailed } from '../../api/ask';
import { useReading } from '../../api/use-reading';
import { CaseMarkDocument, ClientCaseDocument, type CasePartsFragment } from './cases.documents';

/** How a page holds a case that may be taken from it while it is looked at. */
export interface HeldCase {
  /** Undefined while it is on its way, and as soon as it may not be seen any more. */
  readonly one: CasePartsFragment | undefined;
  readonly failure: AskFailed | null;
  readonly again: () => void;
}

/** How often a page asks whether what it shows may still be seen, milliseconds. */
const every = 5000;

const isGoneBy = (error: AskFailed | null): boolean => error?.code === 'NOT_FOUND' || error?.code === 'FORBIDDEN';

/**
 * Opens a case, which is logged, and from then on asks only whether its mark is the same, which is not. Once it is another
 * one, the case is opened anew. A unit that only takes part sees nothing meanwhile, nor while that cannot be found out;
 * whoever leads the case goes on in the forms that are open.
 */
export const useCase = (id: string): HeldCase => {
  const opened = useReading(ClientCaseDocument, { id }, { person: true });
  const { data, refetch, isFetching, dataUpdatedAt } = opened;
  const when = data !== undefined && !opened.error;
  const marked = useReading(CaseMarkDocument, { id }, { every, person: true, when });
  const isOld =
    data !== undefined &&
    marked.data !== undefined &&
    marked.dataUpdatedAt > dataUpdatedAt &&
    marked.data.caseMark !== data.clientCase.mark;
  useEffect(() => {
    if (isOld && !isFetching) void refetch();
  }, [isOld, isFetching, refetch]);
  const isOwn = data?.clientCase.owned === true;
  const failure = opened.error ?? (isOwn && !isGoneBy(marked.error) ? null : marked.error);
  return { one: failure || (isOld && !isOwn) ? undefined : data?.clientCase, failure, again: () => void refetch() };
};
