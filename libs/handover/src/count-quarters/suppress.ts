/** Fewer people than this are never told as a number (design: disclosure, counts). */
export const smallest = 5;

/** What is counted: a cell of a list. */
export interface Counted {
  readonly count: number;
}

/** A list as it may be told outside the unit that knows the people. */
export interface ToldList<Cell extends Counted> {
  /** The largest first. */
  readonly cells: readonly Cell[];
  /** All others together, at least two of them; null where there are none, or nothing may be told. */
  readonly rest: number | null;
  /** Null where they are fewer than five. */
  readonly total: number | null;
}

/**
 * Leaves out every cell under the limit, by name, too: that there is one at all would tell. What is left out is told
 * together; where that would be fewer than five, the smallest cells that could be told join it, so that nothing follows
 * from the total. A single cell left out is never the difference.
 */
export const suppress = <Cell extends Counted>(counted: readonly Cell[]): ToldList<Cell> => {
  const cells = counted.filter(({ count }) => count > 0).toSorted((one, other) => other.count - one.count);
  const total = cells.reduce((sum, { count }) => sum + count, 0);
  if (total < smallest) return { cells: [], rest: null, total: null };
  let told = cells.filter(({ count }) => count >= smallest);
  const sumOf = (left: readonly Cell[]): number => total - left.reduce((sum, { count }) => sum + count, 0);
  const mayStand = (): boolean => {
    const out = cells.length - told.length;
    return out === 0 || (out > 1 && sumOf(told) >= smallest);
  };
  while (!mayStand() && told.length > 0) told = told.slice(0, -1);
  return { cells: told, rest: told.length === cells.length ? null : sumOf(told), total };
};
