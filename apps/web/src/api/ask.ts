import { language } from '../words/words';
import { failedQuestion, type WireError } from './failed-question';
import type { TypedDocumentString } from './typed-document';

/**
 * The API could not answer: nobody is logged in (`UNAUTHENTICATED`), not this one (`FORBIDDEN`), not there or not yours
 * (`NOT_FOUND`), asked wrongly (`BAD_USER_INPUT`), busy (`UNAVAILABLE`), too often (`TOO_MANY`), no way to the server
 * (`OFFLINE`), a fault (`INTERNAL_SERVER_ERROR`), lost while it was stored (`OUTCOME_UNKNOWN`).
 * The message is a sentence for the reader where the API wrote one.
 */
export class AskFailed extends Error {
  override readonly name = 'AskFailed';

  constructor(
    readonly code: string,
    message: string,
    /** What an operator finds the request by. */
    readonly correlationId: string | null = null,
  ) {
    super(message);
  }
}

/** Told when the API no longer knows the session (`lost`), and when the same account is in again (`back`). */
export const sessionLost = new EventTarget();

interface Wire {
  readonly data?: unknown;
  readonly errors?: readonly WireError[];
  readonly message?: string;
}

const tooMany = 429;

/** The way to the API: the browser's, or within the server a shorter one. */
export type Send = typeof fetch;

/**
 * Asks the API one operation, written as text.
 * @throws AskFailed where there is no answer. A refusal of a command is an answer.
 */
export const askText = async (
  query: string,
  variables: unknown,
  signal?: AbortSignal,
  send: Send = fetch,
): Promise<unknown> => {
  const response = await send('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language() },
    body: JSON.stringify({ query, variables }),
    credentials: 'same-origin',
    cache: 'no-store',
    signal: signal ?? null,
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new AskFailed('OFFLINE', '');
  });
  const answer = (await response.json().catch(() => ({}))) as Wire;
  if (response.status === tooMany) throw new AskFailed('TOO_MANY', answer.message ?? '');
  const [first] = answer.errors ?? [];
  if (first || !answer.data) {
    const { code, message } = failedQuestion(first ?? { message: '' });
    const failed = new AskFailed(
      code,
      message,
      first?.extensions?.correlationId ?? response.headers.get('x-correlation-id'),
    );
    if (failed.code === 'UNAUTHENTICATED') sessionLost.dispatchEvent(new Event('lost'));
    throw failed;
  }
  return answer.data;
};

/**
 * Asks the API one operation.
 * @throws AskFailed where there is no answer. A refusal of a command is an answer.
 */
export const ask = async <Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> => (await askText(document.toString(), variables, signal)) as Result;
