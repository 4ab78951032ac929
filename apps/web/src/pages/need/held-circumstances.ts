import { useSyncExternalStore } from 'react';
import type { Circumstances } from './matching.documents';

/**
 * Circumstances of one person, while somebody looks for services for them: in the memory of this window and nowhere else.
 * Another case takes their place; leaving or reloading the pages forgets them.
 */
interface Held {
  readonly caseId: string;
  readonly circumstances: Circumstances;
}

const nothing: Circumstances = {};
let held: Held | null = null;
const listeners = new Set<() => void>();

const tell = (next: Held | null): void => {
  held = next;
  for (const listener of listeners) listener();
};

/** Adds to what is known of the person of a case; `undefined` takes an answer back. */
export const hold = (caseId: string, changes: Circumstances): void => {
  const before = held?.caseId === caseId ? held.circumstances : nothing;
  const after = Object.fromEntries(
    Object.entries<unknown>({ ...before, ...changes }).filter(([, value]) => value !== undefined),
  );
  tell({ caseId, circumstances: after });
};

/** Forgets it. */
export const forget = (): void => tell(null);

/** What is known of the person of a case. */
export const heldFor = (caseId: string): Circumstances => (held?.caseId === caseId ? held.circumstances : nothing);

/** The same, followed by the page. */
export const useHeld = (caseId: string): Circumstances =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => heldFor(caseId),
  );
