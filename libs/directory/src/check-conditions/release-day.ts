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

/** Whether all that is known of the release is how many months ago it was: the person is out, were it only since today. */
export const isOut = ({ releaseOn, daysToRelease, monthsAfterRelease }: Circumstances): boolean =>
  !releaseOn && typeof daysToRelease !== 'number' && typeof monthsAfterRelease === 'number';
