import { useEffect, useState } from 'react';
import { AskFailed } from './ask';
import { useReading } from './use-reading';
import type { TypedDocumentString } from './typed-document';
import { watchState } from './watch-state';

/** How often a page asks whether what it shows may still be seen, milliseconds. */
const every = 4000;
/** For how long what is shown is trusted without an answer to that, milliseconds: a page goes blank within ten seconds. */
const trusted = 8000;

const noAnswer = new AskFailed('OFFLINE', '');

/** What a page shows of a person, to be asked about by its mark. */
export interface WatchedRecord<Opened, Marked, Variables> {
  /** Opens it; each opening is logged. */
  readonly document: TypedDocumentString<Opened, Variables>;
  /** Asks for its mark, which is not logged. */
  readonly markDocument: TypedDocumentString<Marked, Variables>;
  readonly variables: Variables;
  readonly markOf: (opened: Opened) => string;
  readonly markIn: (marked: Marked) => string;
}

/** How a page holds a record that may end, or be taken back, while it is looked at. */
export interface Watched<Opened> {
  readonly data: Opened | undefined;
  /** What is held may be shown. False: it may have changed, or that cannot be found out now; nothing of the person stays. */
  readonly isVisible: boolean;
  /** It is not there any more, or not for this reader. */
  readonly isGone: boolean;
  /** It has changed and is being opened anew. */
  readonly isOld: boolean;
  /** It could not be read, or not be checked. */
  readonly failure: AskFailed | null;
  readonly again: () => void;
}

/** Whether nothing has been heard for too long since an instant. */
const useIsLate = (heardAt: number): boolean => {
  const [lateSince, setLateSince] = useState(0);
  useEffect(() => {
    if (heardAt === 0) return undefined;
    const timer = window.setTimeout(() => setLateSince(heardAt), trusted);
    return () => window.clearTimeout(timer);
  }, [heardAt]);
  return heardAt !== 0 && lateSince === heardAt;
};

/**
 * Opens a record about a person, which is logged, and from then on asks only whether its mark is the same, which is
 * not. Once it is another one the page hides what it shows and the record is opened anew.
 */
export const useWatched = <Opened, Marked, Variables>({
  document,
  markDocument,
  variables,
  markOf,
  markIn,
}: WatchedRecord<Opened, Marked, Variables>): Watched<Opened> => {
  const opened = useReading(document, variables, { person: true });
  const { data, error, dataUpdatedAt, errorUpdatedAt, isFetching, refetch } = opened;
  const [isOver, setOver] = useState(false);
  const when = data !== undefined && !isOver;
  const marked = useReading(markDocument, variables, { every, person: true, when });
  const isLate = useIsLate(Math.max(dataUpdatedAt, marked.dataUpdatedAt));
  const state = watchState(
    { mark: data && markOf(data), error, dataUpdatedAt, errorUpdatedAt },
    { ...marked, mark: marked.data && markIn(marked.data) },
    isLate ? noAnswer : null,
  );
  // Nobody goes on asking about what is not there.
  if (state.isGone !== isOver) setOver(state.isGone);
  const { isOld } = state;
  useEffect(() => {
    if (isOld && !isFetching) void refetch();
  }, [isOld, isFetching, refetch]);
  return { ...state, data, again: () => void refetch() };
};
