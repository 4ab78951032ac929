import { describe, expect, it } from '@jest/globals';
import { endOfDay, nothingElse, stepped, toSay, wholeNumber } from './stated';

describe('numbers of places', () => {
  it('are whole and not below zero', () => {
    expect(wholeNumber(' 12 ')).toBe(12);
    for (const typed of ['', '-1', '1.5', 'tři', '1e3']) expect(wholeNumber(typed)).toBeNull();
  });

  it('go up and down within what the unit has', () => {
    expect(stepped('3', 1, 12)).toBe('4');
    expect(stepped('12', 1, 12)).toBe('12');
    expect(stepped('0', -1, 12)).toBe('0');
    expect(stepped('', 1, 12)).toBe('0');
    expect(stepped('40', 1, null)).toBe('41');
  });

  it('hold until the end of the day in Prague, in summer and in winter', () => {
    expect(endOfDay('2027-07-01')).toBe('2027-07-01T21:59:59.000Z');
    expect(endOfDay('2027-01-15')).toBe('2027-01-15T22:59:59.000Z');
  });

  it('are said with what stays as it is', () => {
    // How many wait is counted from requests, too: what nobody typed is never said.
    const unit = { total: 12, waiting: 2 };
    expect(toSay('4', nothingElse, unit)).toEqual({ free: 4, total: 12 });
    expect(toSay('4', nothingElse, { total: null })).toEqual({ free: 4 });
    expect(toSay('4', { ...nothingElse, total: '10', waiting: '5', note: ' dvě jen pro pár ' }, unit)).toEqual({
      free: 4,
      total: 10,
      waiting: 5,
      note: 'dvě jen pro pár',
    });
    expect(toSay('asi 4', nothingElse, unit)).toBeNull();
  });
});
