/** What a command may answer instead of its result: an expected no, in the reader's language. */
export interface Refusal {
  readonly __typename: string;
  readonly code: string;
  readonly message: string;
  /** Which fields of the input were refused and why, where it is about the input. */
  readonly fields?: readonly { readonly path: string; readonly code: string; readonly message?: string }[];
}

/** Whether a command was refused. Every member of a result union but the first carries a code and a sentence. */
export const isRefusal = (answer: object): answer is Refusal =>
  'code' in answer && 'message' in answer && '__typename' in answer && refusals.has(String(answer.__typename));

const refusals = new Set(['InvalidInput', 'NotFound', 'Conflict', 'NotAllowed', 'Expired']);
