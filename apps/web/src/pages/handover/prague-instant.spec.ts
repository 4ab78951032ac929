import { describe, expect, it } from '@jest/globals';
import { pragueInstant } from './prague-instant';

describe('a time on clocks in Prague', () => {
  it.each([
    ['2027-01-15', '10:30', '2027-01-15T09:30:00.000Z'],
    ['2027-07-15', '10:30', '2027-07-15T08:30:00.000Z'],
    // The night summer time begins: 2027-03-28.
    ['2027-03-28', '00:30', '2027-03-27T23:30:00.000Z'],
    ['2027-03-28', '04:00', '2027-03-28T02:00:00.000Z'],
    ['2027-10-31', '04:00', '2027-10-31T03:00:00.000Z'],
  ])('%s %s', (day, time, instant) => {
    expect(pragueInstant(day, time)).toBe(instant);
  });
});
