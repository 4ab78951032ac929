import { describe, expect, it } from '@jest/globals';
import { keptHash } from './kept-hash.js';

const hash = 'ab'.repeat(32);

describe('a hash over all heads that was kept', () => {
  it('is read as it was printed', () => {
    const at = new Date('2026-11-23T21:00:00.123Z');
    expect(keptHash(`${at.toISOString()}=${hash}`)).toEqual({ at, hash });
    expect(keptHash(` ${at.toISOString()}=${hash.toUpperCase()}\n`)).toEqual({ at, hash });
  });

  it.each(['', hash, `=${hash}`, `yesterday=${hash}`, `2026-11-23T21:00:00Z=${hash}0`, '2026-11-23T21:00:00Z'])(
    'is not “%s”',
    (printed) => {
      expect(keptHash(printed)).toBeNull();
    },
  );
});
