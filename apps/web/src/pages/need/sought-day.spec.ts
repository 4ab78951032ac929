import { describe, expect, it, jest } from '@jest/globals';

jest.unstable_mockModule('../../words/dates', () => ({ today: () => '2026-11-22' }));
const { soughtDay } = await import('./sought-day');

const released = (earliest: string) => ({ earliest, latest: earliest, certain: true });

describe('the day a place is looked for', () => {
  it('is the day of release', () => {
    expect(soughtDay(released('2027-01-01'))).toBe('2027-01-01');
  });

  it('is today for somebody who is out already: the search refuses days that are over', () => {
    expect(soughtDay(released('2026-11-01'))).toBe('2026-11-22');
    expect(soughtDay(released('2026-11-22'))).toBe('2026-11-22');
  });

  it('is not known where the release is not', () => {
    expect(soughtDay(null)).toBeNull();
  });
});
