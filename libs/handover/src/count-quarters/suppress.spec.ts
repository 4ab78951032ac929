import { describe, expect, it } from '@jest/globals';
import { smallest, suppress } from './suppress.js';

/** Counts of a list · what is told of them · all others together · the total. */
const cases: readonly (readonly [number[], number[], number | null, number | null])[] = [
  [[], [], null, null],
  [[4], [], null, null],
  [[2, 2], [], null, null],
  [[5], [5], null, 5],
  [[9, 7], [9, 7], null, 16],
  // One alone would follow from the total: another one joins it.
  [[9, 7, 4], [9], 11, 20],
  [[9, 7, 1], [9], 8, 17],
  // Two that are fewer than five together would be told to be few.
  [[9, 7, 2, 1], [9], 10, 19],
  [[9, 3, 3], [9], 6, 15],
  [[9, 4], [], 13, 13],
  [[3, 3], [], 6, 6],
];

describe('what is told of counts', () => {
  it.each(cases)('%j: %j, the rest %j, together %j', (counts, told, rest, total) => {
    const list = suppress(counts.map((count) => ({ count })));
    expect([list.cells.map(({ count }) => count), list.rest, list.total]).toEqual([told, rest, total]);
  });

  it('of any list nothing follows that is fewer than five', () => {
    const made = (seed: number): number[] =>
      Array.from({ length: (seed % 7) + 1 }, (_, index) => (seed * 7919 + index * 104_729) % 12);
    for (let seed = 0; seed < 2000; seed += 1) {
      const counts = made(seed).filter((count) => count > 0);
      const { cells, rest, total } = suppress(counts.map((count) => ({ count })));
      const left = (total ?? 0) - cells.reduce((sum, { count }) => sum + count, 0);
      expect(cells.every(({ count }) => count >= smallest)).toBe(true);
      expect(total === null || total >= smallest).toBe(true);
      expect(left).toBe(rest ?? 0);
      // What is left out is never one alone, unless nothing is told beside it.
      const out = counts.length - cells.length;
      expect(rest === null || (rest >= smallest && (out > 1 || cells.length === 0))).toBe(true);
    }
  });
});
