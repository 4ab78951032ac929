/** The only source of "now". Injected, so that tests can stand at midnight, at a DST change or on 29 February. */
export abstract class Clock {
  /** This instant. */
  abstract now(): Date;

  /** The calendar day in the Czech Republic, `YYYY-MM-DD`. */
  today(): string {
    return pragueDay(this.now());
  }
}

/** The machine's clock. */
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

const pragueFormat = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Prague',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

const hourLength = 3_600_000;
/** A week of hours on both sides of now, and some more. */
const rememberedHours = 1_000;
const dayOfHour = new Map<number, string>();

/**
 * The calendar day of an instant in Europe/Prague, `YYYY-MM-DD`. Formatting costs far more than everything around it, so
 * the day is remembered by the hour of UTC: no day in Prague has begun inside one since 1970. Error: RangeError for an
 * invalid date.
 */
export const pragueDay = (instant: Date): string => {
  const hour = Math.floor(instant.getTime() / hourLength);
  const known = dayOfHour.get(hour);
  if (known !== undefined) return known;
  const day = pragueFormat.format(instant);
  // Before 1970 zones had odd minutes.
  if (hour < 0) return day;
  if (dayOfHour.size >= rememberedHours) dayOfHour.clear();
  dayOfHour.set(hour, day);
  return day;
};

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether the text is a day that exists: `2027-02-31` is not, and no day of a year 0000, which no database stores. */
export const isCalendarDay = (text: string): boolean => {
  const match = shape.exec(text);
  if (!match || match[1] === '0000') return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};

/** The day so many days later (or earlier), `YYYY-MM-DD` in and out. */
export const addDays = (day: string, days: number): string => {
  const moved = new Date(`${day}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
};

/**
 * The day so many calendar months later (or earlier), `YYYY-MM-DD`. A day the month does not have becomes its last one:
 * one month after 31 January is 28 or 29 February.
 */
export const addMonths = (day: string, months: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth))).toISOString().slice(0, 10);
};

/** Whole days from one calendar day to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** The instant a calendar day begins in Prague: 22:00 or 23:00 UTC of the day before, by summer or winter time. */
export const startOfPragueDay = (day: string): Date => {
  // The clocks never change at midnight here, so one of the two offsets begins the day.
  const summer = new Date(`${day}T00:00:00+02:00`);
  return pragueDay(summer) === day ? summer : new Date(`${day}T00:00:00+01:00`);
};
