import { describe, expect, it } from '@jest/globals';
import Holidays from 'date-holidays';
import { addDays, isCalendarDay, pragueDay } from './clock.js';
import { addWorkingDays, isHoliday, isWorkingDay } from './working-days.js';

describe('Czech working days', () => {
  it('agrees with a kept calendar of public holidays for every day of 2016 to 2036', () => {
    const calendar = new Holidays('CZ', { types: ['public'] });
    const expected = new Set<string>();
    for (let year = 2016; year <= 2036; year += 1)
      for (const holiday of calendar.getHolidays(year)) expected.add(holiday.date.slice(0, 10));
    const found = new Set<string>();
    for (let day = '2016-01-01'; day <= '2036-12-31'; day = addDays(day, 1)) if (isHoliday(day)) found.add(day);
    expect([...found].sort()).toEqual([...expected].sort());
  });

  it.each([
    ['2026-12-23', 1, '2026-12-28', 'Christmas and the weekend are skipped'],
    ['2027-03-25', 1, '2027-03-30', 'Good Friday to Easter Monday are skipped'],
    ['2028-02-28', 1, '2028-02-29', 'the leap day is a Tuesday and counts'],
    ['2027-03-26', 0, '2027-03-26', 'no days later is the same day'],
    ['2026-11-20', 2, '2026-11-24', 'a weekend lies between'],
  ])('%s plus %i is %s: %s', (from, count, to) => {
    expect(addWorkingDays(from, count)).toBe(to);
  });

  it('knows weekends', () => {
    expect(isWorkingDay('2026-11-22')).toBe(false);
    expect(isWorkingDay('2026-11-23')).toBe(true);
  });
});

describe('calendar days', () => {
  it.each([
    ['2027-02-31', false],
    ['2027-02-29', false],
    ['2028-02-29', true],
    ['2027-13-01', false],
    ['27-01-01', false],
    ['2027-1-1', false],
  ])('%s exists: %s', (day, exists) => {
    expect(isCalendarDay(day)).toBe(exists);
  });

  it('turns the day over at midnight in Prague, in winter and in summer time', () => {
    expect(pragueDay(new Date('2027-01-09T22:59:59Z'))).toBe('2027-01-09');
    expect(pragueDay(new Date('2027-01-09T23:00:00Z'))).toBe('2027-01-10');
    expect(pragueDay(new Date('2027-07-09T22:00:00Z'))).toBe('2027-07-10');
  });

  it('remembers days by the hour and says what it would say without', () => {
    const format = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Prague', dateStyle: 'short' });
    const quarter = 15 * 60_000;
    // A day around each change of the clocks, new year and 29 February, asked there and back; and one before 1970.
    const days = ['2027-03-28', '2027-10-31', '2028-01-01', '2028-02-29', '2040-06-30', '1890-12-31'];
    const instants = days.flatMap((day) =>
      Array.from({ length: 200 }, (_, step) => new Date(Date.parse(`${day}T00:00:00Z`) + (step - 100) * quarter - 1)),
    );
    for (const instant of [...instants, ...instants.toReversed()]) {
      expect(pragueDay(instant)).toBe(format.format(instant));
    }
    expect(() => pragueDay(new Date(Number.NaN))).toThrow(RangeError);
  });

  it('stays right over more hours than it remembers', () => {
    const hours = Array.from({ length: 5_000 }, (_, hour) => new Date(Date.UTC(2030, 0, 1, hour, 30)));
    const first = hours.map(pragueDay);
    expect(new Set(first).size).toBe(209);
    expect(hours.map(pragueDay)).toEqual(first);
  });
});
