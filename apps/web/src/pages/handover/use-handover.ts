import { useEffect, useState } from 'react';
import type { AskFailed } from '../../api/ask';
import { useReading } from '../../api/use-reading';
import { HandoverDocument, HandoverMarkDocument, type HandoverQuery } from './handover.documents';

/** A handover as this side opened it. */
export type Opened = HandoverQuery['handover'];

/** How a page holds a handover that may end, or be taken back, while it is looked at. */
export interface Held {
  readonly handover: Opened | undefined;
  /** What is held may be shown. False: it may have changed, or that cannot be found out now; nothing of the person stays. */
  readonly isVisible: boolean;
  /** It is not there any more, or not for this reader. */
  readonly isGone: boolean;
  /** It could not be read, or not be checked. */
  readonly failure: AskFailed | null;
  readonly again: () => void;
}

/** How often a page asks whether what it shows may still be seen, milliseconds. */
const every = 4000;
const isGoneBy = (error: AskFailed | null): boolean => error?.code === 'NOT_FOUND' || error?.code === 'FORBIDDEN';

/**
 * Opens a handover, which is logged, and from then on asks only whether its mark is the same, which is not. Once it is
 * another one the page hides what it shows and opens it anew.
 */
export const useHandover = (id: string): Held => {
  const opened = useReading(HandoverDocument, { id }, { person: true });
  const [isGone, setGone] = useState(false);
  const watched = opened.data !== undefined && !isGone;
  const marked = useReading(HandoverMarkDocument, { id }, { every, person: true, when: watched });
  const { data, refetch, isFetching, dataUpdatedAt } = opened;
  const isOld =
    data !== undefined &&
    marked.data !== undefined &&
    marked.dataUpdatedAt > dataUpdatedAt &&
    marked.data.handoverMark !== data.handover.mark;

  useEffect(() => {
    if (isOld && !isFetching) void refetch();
  }, [isOld, isFetching, refetch]);
  const goneNow = isGoneBy(opened.error) || isGoneBy(marked.error);
  if (goneNow && !isGone) setGone(true);

  return {
    handover: isGone || goneNow ? undefined : data?.handover,
    isVisible: data !== undefined && !isOld && !opened.error && !marked.error,
    isGone: isGone || goneNow,
    failure: opened.error ?? marked.error,
    again: () => void refetch(),
  };
};
