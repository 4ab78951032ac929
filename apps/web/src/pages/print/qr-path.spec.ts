import { describe, expect, it } from '@jest/globals';
import { pathOf } from './qr-path';

describe('the path of a code', () => {
  it('joins dark neighbours of a row', () => {
    expect(pathOf([1, 1, 0, 0, 0, 1, 1, 0, 1], 3)).toBe('M0 0h2v1h-2zM2 1h1v1h-1zM0 2h1v1h-1zM2 2h1v1h-1z');
  });

  it('of a light code is empty', () => {
    expect(pathOf([0, 0, 0, 0], 2)).toBe('');
  });
});
