/** How a deadline is said: which sentence, and what stands in it. */
export interface DeadlineWords {
  readonly key: 'late' | 'today' | 'tomorrow' | 'weekday' | 'day';
  /** 0 = Sunday; with `weekday`. */
  readonly weekday: number;
  /** Whole days past it; with `late`. */
  readonly count: number;
}

const day = 86_400_000;
const days = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / day);
/** Up to how many days ahead the name of the day says more than its date. */
const nameable = 6;

/** Says a deadline as people do: today, tomorrow, by Friday; days are calendar days, `2027-03-26`. */
export const deadlineWords = (deadline: string, today: string): DeadlineWords => {
  const weekday = new Date(`${deadline}T00:00:00Z`).getUTCDay();
  const left = days(today, deadline);
  if (left < 0) return { key: 'late', weekday, count: -left };
  if (left === 0) return { key: 'today', weekday, count: 0 };
  if (left === 1) return { key: 'tomorrow', weekday, count: 0 };
  return { key: left <= nameable ? 'weekday' : 'day', weekday, count: 0 };
};
