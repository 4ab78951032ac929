import { describe, expect, it } from '@jest/globals';
import { freshnessOf } from './freshness';

const part = (code: string, confirmedAt: string | null) => ({ freshness: { code }, confirmedAt });

describe('freshness of a profile', () => {
  it('is never where no part was confirmed', () => {
    expect(freshnessOf([part('never_confirmed', null)])).toEqual({ kind: 'never', at: null });
    expect(freshnessOf([])).toEqual({ kind: 'never', at: null });
  });

  it('is as of the latest confirmation', () => {
    expect(freshnessOf([part('fresh', '2027-01-02T08:00:00Z'), part('ageing', '2027-03-02T08:00:00Z')])).toEqual({
      kind: 'confirmed',
      at: '2027-03-02T08:00:00Z',
    });
  });

  it('says that a part is old', () => {
    expect(freshnessOf([part('fresh', '2027-01-02T08:00:00Z'), part('stale', '2026-01-02T08:00:00Z')]).kind).toBe(
      'partly',
    );
  });
});
