import type { AskFailed } from '../../api/ask';
import { useWatched } from '../../api/use-watched';
import { CaseMarkDocument, ClientCaseDocument, type CasePartsFragment } from './cases.documents';

/** How a page holds a case that may be taken from it while it is looked at. */
export interface HeldCase {
  /** Undefined while it is on its way, and as soon as it may not be seen any more. */
  readonly one: CasePartsFragment | undefined;
  readonly failure: AskFailed | null;
  readonly again: () => void;
}

/**
 * Opens a case, which is logged, and watches whether it may still be seen. A unit that only takes part sees nothing
 * while that cannot be found out; whoever leads the case goes on in the forms that are open.
 */
export const useCase = (id: string): HeldCase => {
  const { data, isVisible, isGone, failure, again } = useWatched({
    document: ClientCaseDocument,
    markDocument: CaseMarkDocument,
    variables: { id },
    markOf: ({ clientCase }) => clientCase.mark,
    markIn: ({ caseMark }) => caseMark,
  });
  const one = data?.clientCase;
  const isShown = one?.owned === true ? !isGone : isVisible;
  return { one: isShown ? one : undefined, failure: isShown ? null : failure, again };
};
