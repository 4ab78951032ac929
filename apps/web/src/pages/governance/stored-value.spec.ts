import { describe, expect, it } from '@jest/globals';
import { saidValue } from './stored-value';

describe('a stored value in a table', () => {
  it.each([
    [null, 'nothing', ''],
    ['null', 'nothing', ''],
    ['[]', 'nothing', ''],
    ['"Naděje"', 'text', 'Naděje'],
    ['18', 'text', '18'],
    ['["a","b"]', 'text', 'a, b'],
    ['{"street":"Dlouhá"}', 'more', ''],
    [JSON.stringify('x'.repeat(121)), 'more', ''],
  ])('%j', (stored, kind, text) => {
    expect(saidValue(stored)).toEqual({ kind, text });
  });
});
