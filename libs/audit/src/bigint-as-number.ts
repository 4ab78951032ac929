/** PostgreSQL's bigint, read as a number: the trails stay far below 2^53 rows. */
export const bigintAsNumber = {
  to: (value: number): number => value,
  from: (value: string): number => Number(value),
};
