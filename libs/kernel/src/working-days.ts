import { addDays } from './clock.js';

/** Fixed Czech public holidays, month-day (Act 245/2000 Sb.). */
const fixedHolidays = new Set([
  '01-01',
  '05-01',
  '05-08',
  '07-05',
  '07-06',
  '09-28',
  '10-28',
  '11-17',
  '12-24',
  '12-25',
  '12-26',
]);

/** Easter Sunday of a year in the Gregorian calendar (anonymous algorithm of Meeus, Jones and Butcher). */
const easterSunday = (year: number): string => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};

/**
 * Whether a day is a Czech public holiday (Act 245/2000 Sb.), `YYYY-MM-DD`.
 * Good Friday counts since 2016, as in the act.
 */
export const isHoliday = (day: string): boolean => {
  if (fixedHolidays.has(day.slice(5))) return true;
  const year = Number(day.slice(0, 4));
  const easter = easterSunday(year);
  return day === addDays(easter, 1) || (year >= 2016 && day === addDays(easter, -2));
};

/** Monday to Friday and no public holiday. */
export const isWorkingDay = (day: string): boolean => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !isHoliday(day);
};

/** The day so many working days later; the starting day itself does not count. `count` is 0 or more. */
export const addWorkingDays = (day: string, count: number): string => {
  let current = day;
  for (let left = count; left > 0;) {
    current = addDays(current, 1);
    if (isWorkingDay(current)) left -= 1;
  }
  return current;
};
