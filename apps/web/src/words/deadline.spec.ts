import { describe, expect, it } from '@jest/globals';
import { deadlineWords } from './deadline';

const today = '2027-03-24';

describe('a deadline in words', () => {
  it.each([
    ['2027-03-21', 'late'],
    ['2027-03-24', 'today'],
    ['2027-03-25', 'tomorrow'],
    ['2027-03-26', 'weekday'],
    ['2027-03-30', 'weekday'],
    ['2027-03-31', 'day'],
  ] as const)('%s is said by %s', (deadline, key) => {
    expect(deadlineWords(deadline, today).key).toBe(key);
  });

  it('names the day of the week', () => {
    expect(deadlineWords('2027-03-26', today).weekday).toBe(5);
  });

  it('counts days past it, also over the change to summer time', () => {
    expect(deadlineWords('2027-03-27', '2027-03-30').count).toBe(3);
  });
});
