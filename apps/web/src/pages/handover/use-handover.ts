import type { AskFailed } from '../../api/ask';
import { useWatched, type Watched } from '../../api/use-watched';
import { HandoverDocument, HandoverMarkDocument, type HandoverQuery } from './handover.documents';

/** A handover as this side opened it. */
export type Opened = HandoverQuery['handover'];

/** How a page holds a handover that may end, or be taken back, while it is looked at. */
export interface Held extends Pick<Watched<never>, 'isVisible' | 'isGone' | 'again'> {
  readonly handover: Opened | undefined;
  /** It could not be read, or not be checked. */
  readonly failure: AskFailed | null;
}

/** Opens a handover, which is logged, and watches whether it may still be seen. */
export const useHandover = (id: string): Held => {
  const { data, isGone, ...held } = useWatched({
    document: HandoverDocument,
    markDocument: HandoverMarkDocument,
    variables: { id },
    markOf: ({ handover }) => handover.mark,
    markIn: ({ handoverMark }) => handoverMark,
  });
  return { ...held, isGone, handover: isGone ? undefined : data?.handover };
};
