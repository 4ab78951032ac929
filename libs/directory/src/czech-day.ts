/** A day (`2027-03-01`) as it is written in Czech: `1. 3. 2027`. */
export const czechDay = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${date}. ${month}. ${year}`;
};
