import { describe, expect, it } from '@jest/globals';
import { eachInTurn } from './each-in-turn.js';

describe('a round of work', () => {
  const run = async (count: number, fails: (item: number) => boolean) => {
    const done: number[] = [];
    const error: unknown = await eachInTurn(Array.from({ length: count }).keys(), (item) => {
      if (fails(item)) return Promise.reject(new Error(`no. ${item}`));
      done.push(item);
      return Promise.resolve();
    }).catch((caught: unknown) => caught);
    return { done, error };
  };

  it('does everything, in order', async () => {
    expect(await run(3, () => false)).toEqual({ done: [0, 1, 2], error: undefined });
  });

  it('goes on behind one that fails, and fails with it at the end', async () => {
    expect(await run(3, (item) => item === 0)).toEqual({ done: [1, 2], error: new Error('no. 0') });
  });

  it('fails with all of them where several do', async () => {
    const { done, error } = await run(4, (item) => item % 2 === 0);
    expect(done).toEqual([1, 3]);
    expect((error as AggregateError).errors).toEqual([new Error('no. 0'), new Error('no. 2')]);
  });

  it('stops after ten', async () => {
    const { done, error } = await run(40, (item) => item !== 3);
    expect(done).toEqual([3]);
    expect((error as AggregateError).errors).toHaveLength(10);
  });
});
