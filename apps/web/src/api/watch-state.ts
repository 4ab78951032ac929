import type { AskFailed } from './ask';

/** How a question about a person stands. */
export interface Reading {
  /** The mark in its answer; undefined while there is none. */
  readonly mark: string | undefined;
  readonly error: AskFailed | null;
  /** When it was answered, and when asking failed last, milliseconds. */
  readonly dataUpdatedAt: number;
  readonly errorUpdatedAt: number;
}

/** What a page may do with what it opened. */
export interface WatchState {
  /** False: it may have changed, or that cannot be found out now; nothing of the person stays. */
  readonly isVisible: boolean;
  /** It is not there any more, or not for this reader. */
  readonly isGone: boolean;
  /** It has to be opened anew. */
  readonly isOld: boolean;
  /** It could not be read, or not be checked. */
  readonly failure: AskFailed | null;
}

const goneCodes = new Set(['NOT_FOUND', 'FORBIDDEN', 'LINK_NOT_VALID']);
const isGoneBy = (error: AskFailed | null): boolean => error !== null && goneCodes.has(error.code);

/**
 * Judges what was opened by the mark asked since. `unchecked`: why nobody answered about the mark for so long that what is
 * shown cannot be trusted; null where somebody did.
 */
export const watchState = (opened: Reading, marked: Reading, unchecked: AskFailed | null): WatchState => {
  const isThere = opened.mark !== undefined;
  const markFailure = marked.errorUpdatedAt > opened.dataUpdatedAt ? marked.error : null;
  const isGone = isGoneBy(opened.error) || isGoneBy(markFailure);
  const isOther = isThere && marked.dataUpdatedAt > opened.dataUpdatedAt && marked.mark !== opened.mark;
  // What failed for want of a connection is opened again once there is one.
  const isBack = opened.error?.code === 'OFFLINE' && marked.dataUpdatedAt > opened.errorUpdatedAt;
  const failure = opened.error ?? markFailure ?? (isThere ? unchecked : null);
  return {
    isVisible: isThere && !isOther && failure === null,
    isGone,
    isOld: !isGone && (isOther || isBack),
    failure,
  };
};
