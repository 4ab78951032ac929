import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { ask, AskFailed, sessionLost } from './ask';
import { isRefusal, type Refusal } from './refusal';
import type { TypedDocumentString } from './typed-document';

/** The one field of a mutation's answer. */
type AnswerOf<Result> = Exclude<Result[keyof Result], string | undefined>;

/** What the command makes when it is not refused. */
export type Done<Result> = Exclude<
  AnswerOf<Result>,
  { readonly __typename: Refusal['__typename']; readonly code: string; readonly message: string }
>;

/** Told when a command begins (`begun`): what came of the one before is no news any more. */
export const commands = new EventTarget();

/** A command of the API, and how its last run went. */
export interface Command<Result, Variables> {
  /** Runs it; null where it was refused or failed: `refusal` or `failure` say why. */
  readonly run: (variables: Variables) => Promise<Done<Result> | null>;
  readonly isRunning: boolean;
  readonly refusal: Refusal | null;
  readonly failure: AskFailed | null;
  /** Forgets how the last run went. */
  readonly forget: () => void;
}

/**
 * Runs a command. Afterwards everything shown is read anew, unless `quiet`; also where nobody knows whether it was done,
 * so that the reader sees how it is. A command that failed for want of a connection is not repeated by itself: the reader
 * decides, and the idempotency key keeps it from happening twice.
 */
export const useCommand = <Result extends object, Variables>(
  document: TypedDocumentString<Result, Variables>,
  { quiet = false }: { readonly quiet?: boolean } = {},
): Command<Result, Variables> => {
  const queries = useQueryClient();
  const mutation = useMutation<AnswerOf<Result>, AskFailed, Variables>({
    gcTime: 0,
    mutationFn: async (variables) => {
      const fields: object = await ask(document, variables);
      const answer = Object.values(fields as Record<string, unknown>).find((value) => typeof value === 'object');
      return answer as AnswerOf<Result>;
    },
    onSuccess: async (answer) => {
      if (!quiet && !isRefusal(answer as object)) await queries.invalidateQueries();
    },
    onError: async ({ code }) => {
      if (code === 'OUTCOME_UNKNOWN') await queries.invalidateQueries();
    },
  });
  const { error: failure, reset } = mutation;
  useEffect(() => {
    if (failure?.code !== 'UNAUTHENTICATED') return undefined;
    // What failed for want of a login is true no more once somebody is in again.
    sessionLost.addEventListener('back', reset);
    return () => sessionLost.removeEventListener('back', reset);
  }, [failure, reset]);
  const answer = mutation.data as object | undefined;
  return {
    run: async (variables) => {
      commands.dispatchEvent(new Event('begun'));
      const made = await mutation.mutateAsync(variables).catch((error: unknown) => {
        if (error instanceof AskFailed) return null;
        throw error;
      });
      return made === null || isRefusal(made as object) ? null : (made as Done<Result>);
    },
    isRunning: mutation.isPending,
    refusal: answer && isRefusal(answer) ? answer : null,
    failure,
    forget: reset,
  };
};

/**
 * An idempotency key for one act of the reader: the same while it is tried again, a new one after `next()`.
 */
export const useCommandKey = (): { readonly key: () => string; readonly next: () => void } => {
  const held = useRef<string | null>(null);
  return {
    key: () => (held.current ??= crypto.randomUUID()),
    next: () => {
      held.current = null;
    },
  };
};
