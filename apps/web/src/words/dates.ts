import { language } from './words';

const zone = 'Europe/Prague';
const written = (options: Intl.DateTimeFormatOptions, instant: Date): string =>
  new Intl.DateTimeFormat(language() === 'cs' ? 'cs-CZ' : 'en-GB', { timeZone: zone, ...options }).format(instant);

/** A day (2027-03-26) as people write it: 26. 3. 2027. */
export const dayInWords = (day: string): string =>
  written({ day: 'numeric', month: 'numeric', year: 'numeric', timeZone: 'UTC' }, new Date(`${day}T00:00:00Z`));

/** An instant in Prague: 26. 3. 2027 14:05. */
export const momentInWords = (instant: string): string =>
  written({ day: 'numeric', month: 'numeric', year: 'numeric', hour: '2-digit', minute: '2-digit' }, new Date(instant));

/** Today in Prague, 2027-03-26. */
export const today = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date());

/** The day so many days after another. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The last whole day before an instant, in Prague: what ends on the 25th at midnight lasts to the end of the 24th. */
export const lastDayBefore = (instant: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date(Date.parse(instant) - 1));
