import { addDays, pragueDay, startOfPragueDay } from '@navaz/kernel';
import type { Measure } from './places.js';

/** Days a statement holds where its owner does not say: beds change within days, groups with their runs. */
export const validityDays: Readonly<Record<Measure, number>> = {
  beds: 7,
  group_places: 30,
  clients: 30,
  sessions_a_week: 30,
};

/** No word about free places holds longer than a leap year. */
export const longestValidityDays = 366;

/**
 * Until when a statement holds by default: the end of the last Prague day, so that a change to winter time does not
 * cut an hour, and with it a day, off.
 */
export const defaultValidUntil = (measure: Measure, asOf: Date): Date => {
  const dayAfter = addDays(pragueDay(asOf), validityDays[measure] + 1);
  return new Date(startOfPragueDay(dayAfter).getTime() - 1);
};
