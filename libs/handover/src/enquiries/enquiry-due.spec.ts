import { describe, expect, it } from '@jest/globals';
import { enquiryDueOn } from './enquiry-due.js';

describe('the day by which a service says whether it has room', () => {
  it.each([
    ['2026-11-23T09:00:00Z', '2026-11-25', 'two working days later'],
    ['2026-11-20T15:00:00Z', '2026-11-24', 'a weekend lies between'],
    ['2026-12-22T09:00:00Z', '2026-12-28', 'Christmas and a weekend lie between'],
    ['2026-11-23T23:30:00Z', '2026-11-26', 'in Prague it was Tuesday already'],
  ])('asked at %s it is %s: %s', (askedAt, day) => {
    expect(enquiryDueOn(new Date(askedAt))).toBe(day);
  });
});
