import type { TypedDocumentString } from '../../api/typed-document';
import { useCommand, useCommandKey, type Command } from '../../api/use-command';
import type { AcknowledgeHandoverMutation } from './acts.documents';

type Answer = AcknowledgeHandoverMutation['acknowledgeHandover'];

/** A mutation that moves a handover. */
export type ActDocument<Input> = TypedDocumentString<
  Readonly<Record<string, Answer>>,
  { readonly input: Input & { readonly handoverId: string; readonly key: string } }
>;

/** What a form of an act is given. */
export interface ActProps {
  readonly handoverId: string;
  readonly act: string;
  /** It was done. */
  readonly onDone: () => void;
  /** It is not wanted after all. */
  readonly onBack: () => void;
}

/** Runs an act on a handover; the key stays the same until it has been done. */
export const useAct = <Input extends { readonly handoverId: string; readonly key: string }>(
  document: TypedDocumentString<Readonly<Record<string, Answer>>, { readonly input: Input }>,
  { handoverId, onDone }: Pick<ActProps, 'handoverId' | 'onDone'>,
): Pick<Command<never, never>, 'isRunning' | 'refusal' | 'failure'> & {
  readonly act: (input: Omit<Input, 'handoverId' | 'key'>) => Promise<void>;
} => {
  const { run, isRunning, refusal, failure } = useCommand(document);
  const { key, next } = useCommandKey();
  return {
    isRunning,
    refusal,
    failure,
    act: async (input) => {
      // What is left out of the whole is put back here, which the compiler cannot follow.
      if (!(await run({ input: { ...input, handoverId, key: key() } as unknown as Input }))) return;
      next();
      onDone();
    },
  };
};
