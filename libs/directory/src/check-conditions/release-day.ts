import { addDays } from '@navaz/kernel';
import type { Circumstances } from './circumstances.js';

/**
 * The day so many calendar months later (or earlier), `YYYY-MM-DD`. A day the month does not have becomes its last one:
 * one month after 31 January is 28 or 29 February.
 */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth))).toISOString().slice(0, 10);
}

/** The day of release as far as it is known, `YYYY-MM-DD`, or null. */
export function releaseDay(circumstances: Circumstances, today: string): string | null {
  const { releaseOn, daysToRelease, monthsAfterRelease } = circumstances;
  if (releaseOn) return releaseOn;
  if (typeof daysToRelease === 'number') return addDays(today, daysToRelease);
  if (typeof monthsAfterRelease === 'number') return addMonths(today, -monthsAfterRelease);
  return null;
}
