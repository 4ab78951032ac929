import { useRef } from 'react';
import { useNavigate } from 'react-router';
import { useCommand } from '../../api/use-command';
import type { AskFailed } from '../../api/ask';
import type { Refusal } from '../../api/refusal';
import { DraftHandoverDocument } from './matching.documents';

/** Whom a request goes to. */
export type Asked = { readonly serviceId: string } | { readonly unitId: string };

/** Prepares requests, one for each who is asked, and goes to the first; the others wait at the case. */
export const useDraft = (
  needId: string,
  onMade: () => void = () => undefined,
): {
  readonly draft: (asked: readonly Asked[]) => Promise<void>;
  readonly isRunning: boolean;
  readonly refusal: Refusal | null;
  readonly failure: AskFailed | null;
} => {
  const { run, ...command } = useCommand(DraftHandoverDocument, { quiet: true });
  const navigate = useNavigate();
  // One key for each who is asked: trying again makes nothing twice.
  const keys = useRef(new Map<string, string>());
  const keyFor = (whom: Asked): string => {
    const id = 'serviceId' in whom ? whom.serviceId : whom.unitId;
    const key = keys.current.get(id) ?? crypto.randomUUID();
    keys.current.set(id, key);
    return key;
  };
  const draft = async (asked: readonly Asked[]): Promise<void> => {
    let first: string | null = null;
    for (const whom of asked) {
      // What was made before a refusal stays a draft of the case.
      const made = await run({ input: { key: keyFor(whom), needId, ...whom } });
      if (!made) break;
      first ??= made.id;
    }
    if (!first) return;
    onMade();
    await navigate(`/odeslani/${first}`);
  };
  return { draft, isRunning: command.isRunning, refusal: command.refusal, failure: command.failure };
};
