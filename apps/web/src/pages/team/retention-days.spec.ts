import { describe, expect, it } from '@jest/globals';
import { daysOf } from './retention-days';

describe('days content is kept', () => {
  it.each([
    ['1', 1],
    [' 180 ', 180],
    ['090', 90],
  ])('reads %j', (text, days) => {
    expect(daysOf(text)).toBe(days);
  });

  it.each(['', '0', '181', '-1', '30,5', '1e2', 'měsíc'])('does not read %j', (text) => {
    expect(daysOf(text)).toBeNull();
  });
});
