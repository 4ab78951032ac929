/** What a list knows of the reliability of one part of a profile. */
interface Verified {
  readonly freshness: { readonly code: string };
  readonly confirmedAt: string | null;
}

/** How far a profile can be relied on, in one word: when it was last confirmed, and whether a part of it is old. */
export interface Freshness {
  readonly kind: 'never' | 'confirmed' | 'partly';
  /** The latest confirmation. */
  readonly at: string | null;
}

/** Sums up the parts of a profile for a list. */
export const freshnessOf = (parts: readonly Verified[]): Freshness => {
  const at = parts
    .map(({ confirmedAt }) => confirmedAt)
    .filter((instant) => instant !== null)
    .sort()
    .at(-1);
  if (!at) return { kind: 'never', at: null };
  const isOld = parts.some(({ freshness }) => freshness.code === 'stale' || freshness.code === 'never_confirmed');
  return { kind: isOld ? 'partly' : 'confirmed', at };
};
