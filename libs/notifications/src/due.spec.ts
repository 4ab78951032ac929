import { describe, expect, it } from '@jest/globals';
import { dueAt } from './due.js';

describe('when news are told', () => {
  it.each(['new_request', 'offered', 'reminder', 'question'])('%s at once', (what) => {
    const now = new Date('2026-11-23T09:00:01Z');
    expect(dueAt(what, now)).toEqual(now);
  });

  it.each([
    ['2026-11-23T09:00:00.000Z', '2026-11-23T09:10:00Z'],
    ['2026-11-23T09:00:03.000Z', '2026-11-23T09:10:00Z'],
    ['2026-11-23T09:04:59.999Z', '2026-11-23T09:10:00Z'],
    ['2026-11-23T09:05:00.000Z', '2026-11-23T09:15:00Z'],
    ['2026-12-31T23:57:00.000Z', '2027-01-01T00:05:00Z'],
  ])('an end caused elsewhere heard at %s at %s, with all others of these minutes', (heard, told) => {
    expect(dueAt('ended_by_sender', new Date(heard))).toEqual(new Date(told));
  });
});
