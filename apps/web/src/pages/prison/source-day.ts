/**
 * The day or month of a source (2021-03-31, 2024-07, 2019) as people write it: 31. 3. 2021, 7/2024, 2019. Null where the
 * source names none: sources of long ago say „undated“ in words, which no reader needs.
 */
export const sourceDay = (stated: string | null): string | null => {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(stated ?? '') ?? [];
  if (year === undefined) return null;
  if (month === undefined) return year;
  return day === undefined ? `${Number(month)}/${year}` : `${Number(day)}. ${Number(month)}. ${year}`;
};
