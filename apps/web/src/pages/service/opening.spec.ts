import { describe, expect, it } from '@jest/globals';
import { openingLines } from './opening';

const on = (day: number, from: string, to: string, note: string | null = null) => ({ day, from, to, note });

describe('opening hours', () => {
  it('join neighbouring days with the same hours', () => {
    expect(openingLines([on(1, '08:00', '16:00'), on(2, '08:00', '16:00'), on(4, '08:00', '16:00')])).toEqual([
      { first: 1, last: 2, hours: '8:00–16:00' },
      { first: 4, last: 4, hours: '8:00–16:00' },
    ]);
  });

  it('put parts of a day in order', () => {
    expect(openingLines([on(3, '13:00', '17:00', 'jen objednaní'), on(3, '09:00', '12:00')])).toEqual([
      { first: 3, last: 3, hours: '9:00–12:00, 13:00–17:00 (jen objednaní)' },
    ]);
  });
});
