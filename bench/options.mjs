// What is measured, and how long.
import { parseArgs } from 'node:util';

/** Names of the rows, in the order of running. */
export const rowNames = [
  'import',
  'search',
  'detail',
  'growth',
  'send',
  'offer',
  'gated-read',
  'start',
  'visible',
  'memory',
];

/**
 * @typedef {{
 *   only: readonly string[], quick: boolean, memoryMinutes: number, profile: string | null,
 *   rounds: { rounds: number, seconds: number, warmUp: number }
 * }} Options `seconds` and `warmUp` of one round
 */

/** @param {readonly string[]} words @returns {Options} */
export const readOptions = (words) => {
  const { values } = parseArgs({
    args: [...words],
    options: {
      only: { type: 'string' },
      quick: { type: 'boolean', default: false },
      'memory-minutes': { type: 'string' },
      profile: { type: 'string' },
    },
  });
  const only = values.only?.split(',') ?? rowNames;
  const unknown = only.filter((name) => !rowNames.includes(name));
  if (unknown.length > 0) throw new Error(`No such row: ${unknown.join(', ')}. There are: ${rowNames.join(', ')}.`);
  const memoryMinutes = Number(values['memory-minutes'] ?? (values.quick ? 1 : 10));
  if (!(memoryMinutes > 0)) throw new Error('--memory-minutes takes a number of minutes.');
  return {
    only: rowNames.filter((name) => only.includes(name)),
    quick: values.quick,
    memoryMinutes,
    profile: values.profile ?? null,
    rounds: values.quick ? { rounds: 3, seconds: 3, warmUp: 4 } : { rounds: 5, seconds: 6, warmUp: 8 },
  };
};
