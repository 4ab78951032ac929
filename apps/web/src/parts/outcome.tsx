import type { AskFailed } from '../api/ask';
import type { Refusal } from '../api/refusal';
import { FailureNote } from './failure-note';
import { Message } from './message';
import { RefusalWords } from './refusal-words';
import { useFocusOn } from './use-focus-on';

/** Why a command did not do what was asked: its refusal in words, or that it failed. Takes the focus when it appears. */
export const Outcome = ({
  refusal,
  failure,
}: {
  readonly refusal: Refusal | null;
  readonly failure: AskFailed | null;
}) => {
  const place = useFocusOn(refusal ?? failure);
  if (!refusal && !failure) return null;
  return (
    <div ref={place} tabIndex={-1}>
      {failure ? <FailureNote failure={failure} /> : null}
      {refusal ? (
        <Message tone="bad">
          <RefusalWords refusal={refusal} />
        </Message>
      ) : null}
    </div>
  );
};
