import { describe, expect, it } from '@jest/globals';
import { closedQuarters, lastDayOf } from './quarter.js';

describe('quarters', () => {
  it.each([
    ['2026-11-23', '2026-07-01', '2026-04-01'],
    ['2026-12-31', '2026-07-01', '2026-04-01'],
    ['2027-01-01', '2026-10-01', '2026-07-01'],
    ['2026-03-31', '2025-10-01', '2025-07-01'],
  ])('on %s the last closed one began on %s, the one before on %s', (today, last, before) => {
    const [first, second, ...rest] = closedQuarters(today);
    expect([first, second, rest.length]).toEqual([last, before, 6]);
  });

  it.each([
    ['2026-07-01', '2026-09-30'],
    ['2026-10-01', '2026-12-31'],
    ['2028-01-01', '2028-03-31'],
  ])('the one of %s ends on %s', (quarter, last) => {
    expect(lastDayOf(quarter)).toBe(last);
  });
});
