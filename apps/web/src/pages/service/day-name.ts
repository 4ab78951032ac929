import { language } from '../../words/words';

// The fifth of January 1970 was a Monday.
const monday = 4;
const dayLength = 86_400_000;

/** The name of a day of the week; 1 = Monday. */
export const dayName = (day: number): string =>
  new Intl.DateTimeFormat(language() === 'cs' ? 'cs-CZ' : 'en-GB', { weekday: 'long', timeZone: 'UTC' }).format(
    new Date((monday + day - 1) * dayLength),
  );
