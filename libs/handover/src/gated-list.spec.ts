import { describe, expect, it } from '@jest/globals';
import { readGated } from './gated-list.js';

const read = async (open: string, wanted: number) => {
  const rows = Array.from(open, (sign, index) => ({ index, open: sign === '+' }));
  const asked: number[] = [];
  const list = await readGated<(typeof rows)[number], number>(
    {
      behind: (last, count) => {
        asked.push(last ? last.index + 1 : 0);
        const from = last ? last.index + 1 : 0;
        return Promise.resolve(rows.slice(from, from + count));
      },
      shown: (row) => Promise.resolve(row.open ? row.index : null),
    },
    wanted,
  );
  return { list, asked };
};

describe('a list that shows what its records would', () => {
  it.each([
    ['++++', 2, [0, 1], [0]],
    ['-+-+', 2, [1, 3], [0, 2]],
    ['----+', 2, [4], [0, 2, 4]],
    ['----', 2, [], [0, 2, 4]],
    ['+++-+', 3, [0, 1, 2], [0]],
    ['-++++', 3, [1, 2, 3], [0, 3]],
    ['', 2, [], [0]],
  ])('of %s, %i wanted', async (open, wanted, list, asked) => {
    expect(await read(open, wanted)).toEqual({ list, asked });
  });
});
