/** How many closed quarters one may look back at. */
const choosable = 8;

const dayOf = (year: number, month: number): string => new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);

/** First days of the quarters that are over on a day, the latest first. Days are calendar days, `YYYY-MM-DD`. */
export const closedQuarters = (today: string): readonly string[] => {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const begun = Math.floor((month - 1) / 3) * 3;
  return Array.from({ length: choosable }, (_, back) => dayOf(year, begun - 3 * (back + 1)));
};

/** The last day of the quarter that begins on a day. */
export const lastDayOf = (quarter: string): string => {
  const [year = 0, month = 1] = quarter.split('-').map(Number);
  return new Date(Date.UTC(year, month + 2, 0)).toISOString().slice(0, 10);
};
