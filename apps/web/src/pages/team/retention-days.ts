const [least, most] = [1, 180];

/** Days somebody typed; null where they are not a whole number from 1 to 180. */
export const daysOf = (text: string): number | null => {
  const days = /^\s*\d{1,3}\s*$/.test(text) ? Number(text) : Number.NaN;
  return days >= least && days <= most ? days : null;
};
