import { describe, expect, it } from '@jest/globals';
import { ago } from './ago';

const now = new Date('2027-03-26T10:00:00Z');

describe('how long ago', () => {
  it.each([
    ['2027-03-26T08:05:00Z', 'dnes 9:05', 'today 9:05'],
    // Late in the evening in London it is the next day in Prague.
    ['2027-03-24T23:30:00Z', 'včera', 'yesterday'],
    ['2027-03-21T10:00:00Z', 'před 5 dny', '5 days ago'],
    ['2026-12-20T10:00:00Z', 'před 3 měsíci', '3 months ago'],
    ['2024-03-20T10:00:00Z', 'před 3 lety', '3 years ago'],
  ])('is said as people say it: %s', (instant, czech, english) => {
    expect(ago(instant, now, 'cs')).toBe(czech);
    expect(ago(instant, now, 'en')).toBe(english);
  });
});
