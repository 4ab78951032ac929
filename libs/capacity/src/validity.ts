import { addDays, pragueDay } from '@navaz/kernel';
import type { Measure } from './places.js';

/** Days a statement holds where its owner does not say (design: 7 days for beds, 30 for groups). */
export const validityDays: Readonly<Record<Measure, number>> = {
  beds: 7,
  group_places: 30,
  clients: 30,
  sessions_a_week: 30,
};

/** No word about free places holds longer than a leap year. */
export const longestValidityDays = 366;

/** The instant a calendar day begins in Prague: 22:00 or 23:00 UTC of the day before, by summer or winter time. */
export const startOfPragueDay = (day: string): Date => {
  // The clocks never change at midnight here, so one of the two offsets begins the day.
  const summer = new Date(`${day}T00:00:00+02:00`);
  return pragueDay(summer) === day ? summer : new Date(`${day}T00:00:00+01:00`);
};

/**
 * Until when a statement holds by default: the end of the last Prague day, so that a change to winter time does not
 * cut an hour, and with it a day, off.
 */
export const defaultValidUntil = (measure: Measure, asOf: Date): Date => {
  const dayAfter = addDays(pragueDay(asOf), validityDays[measure] + 1);
  return new Date(startOfPragueDay(dayAfter).getTime() - 1);
};
