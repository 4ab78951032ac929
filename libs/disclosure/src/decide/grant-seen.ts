import type { Category, Purpose, Recipient } from '@navaz/consent';

/** What a grant is worth at this moment; `valid` is the only one that opens anything. */
export const standings = ['valid', 'requested', 'refused', 'withdrawn', 'expired', 'invalidated'] as const;

/** One of {@link standings}. */
export type Standing = (typeof standings)[number];

/** A grant as the decision sees it: already judged by the clock, without anything about the person. */
export interface GrantSeen {
  readonly id: string;
  readonly recipient: Recipient;
  readonly purpose: Purpose;
  readonly category: Category;
  readonly detail: string | null;
  /** Codes of the fields it opens, frozen as it was asked for. */
  readonly fields: readonly string[];
  readonly standing: Standing;
}
