import { describe, expect, it } from '@jest/globals';
import { offerAgainstRelease } from './offer-against-release';

const release = { earliest: '2026-12-02', latest: '2026-12-04' };

describe('an offer beside the release', () => {
  it.each([
    ['2026-11-22', release, 'before'],
    ['2026-12-02', release, null],
    ['2026-12-03', release, 'after'],
    ['2026-12-03', null, null],
  ] as const)('from %s', (from, at, expected) => {
    expect(offerAgainstRelease({ from, release: at })).toBe(expected);
  });
});
