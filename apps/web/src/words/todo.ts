/** What decides what somebody has to do with a request. */
export interface TodoFacts {
  readonly side: string;
  readonly turn: string;
  readonly agreementRanOut: boolean;
  readonly deadline: { readonly kind: string } | null;
  readonly moves: readonly { readonly act: string }[];
}

/** Whom a deadline binds. */
const boundBy = (kind: string): string => (kind === 'confirm' ? 'sender' : 'provider');

/**
 * What the side whose turn it is has to do, as the words call it under `todo`; null where that cannot be said. A deadline
 * binds one side: while that one waits for the other, the other does not read it as its own.
 */
export const todoOf = ({ side, turn, agreementRanOut, deadline, moves }: TodoFacts): string | null => {
  if (agreementRanOut) return 'prolong';
  const may = (act: string): boolean => turn === side && moves.some((move) => move.act === act);
  if (may('answerQuestion')) return 'answer';
  if (may('planInterview')) return 'meet';
  return deadline && boundBy(deadline.kind) === turn ? deadline.kind : null;
};
