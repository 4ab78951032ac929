import { addDays, addMonths } from '@navaz/kernel';
import type { Circumstances } from './circumstances.js';

/** The day of release as far as it is known, `YYYY-MM-DD`, or null. */
export function releaseDay(circumstances: Circumstances, today: string): string | null {
  const { releaseOn, daysToRelease, monthsAfterRelease } = circumstances;
  if (releaseOn) return releaseOn;
  if (typeof daysToRelease === 'number') return addDays(today, daysToRelease);
  if (typeof monthsAfterRelease === 'number') return addMonths(today, -monthsAfterRelease);
  return null;
}
