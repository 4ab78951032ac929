import { describe, expect, it } from '@jest/globals';
import { isRefusal } from '@navaz/kernel';
import { encodeCursor } from '@navaz/platform';
import { latestFirst } from './latest-first.js';

const rowOf = (minute: number, number: number) => ({
  id: `00000000-0000-7000-8000-00000000000${number}`,
  at: new Date(Date.UTC(2026, 10, 23, 9, minute)),
});
/** Two of them at one moment. */
const rows = [rowOf(0, 1), rowOf(1, 2), rowOf(1, 3), rowOf(2, 4)];
const pageOf = (all: readonly ReturnType<typeof rowOf>[], first: number, after: string | null = null) => {
  const page = latestFirst(all, { first, after });
  if (isRefusal(page)) throw new Error(page.code);
  const { hasNextPage, endCursor } = page.pageInfo;
  return { ids: page.edges.map(({ node }) => Number(node.id.slice(-1))), hasNextPage, endCursor };
};

describe('a page of rows at hand', () => {
  it('shows the latest first and goes on where it stopped, also within one moment', () => {
    const one = pageOf(rows, 2);
    expect(one).toMatchObject({ ids: [4, 3], hasNextPage: true });
    const two = pageOf(rows, 2, one.endCursor);
    expect(two).toMatchObject({ ids: [2, 1], hasNextPage: false });
    expect(pageOf(rows, 2, two.endCursor)).toEqual({ ids: [], hasNextPage: false, endCursor: null });
    expect(pageOf([], 20)).toEqual({ ids: [], hasNextPage: false, endCursor: null });
  });

  it('repeats nothing where something came meanwhile', () => {
    const { endCursor } = pageOf(rows, 2);
    expect(pageOf([...rows, rowOf(5, 5)], 2, endCursor).ids).toEqual([2, 1]);
  });

  it.each(['x', encodeCursor(['yesterday', 1])])('refuses a cursor that is none: %s', (after) => {
    expect(latestFirst(rows, { first: 2, after })).toMatchObject({ code: 'INVALID_INPUT' });
  });
});
