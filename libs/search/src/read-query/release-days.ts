import { stem, type Token } from '../analysis/index.js';

/** Say of a day that somebody comes out of prison on it. */
const releaseStems: ReadonlySet<string> = new Set(
  'výstup vystupuje propuštění propuštěný propustí pustí pustili vyjde vychází končí konec'.split(' ').map(stem),
);

interface Days {
  readonly start: number;
  readonly end: number;
}

/**
 * Whether the words beside a day in its clause, or behind it where it begins the clause, say that it is one of release
 * (`výstup 12. ledna`, `12. ledna ho pustí`). `others`: all days of the query; what stands behind another is said of
 * that one.
 */
export function isOfRelease(tokens: readonly Token[], { start, end }: Days, others: readonly Days[]): boolean {
  const isOther = (index: number): boolean => others.some((other) => index >= other.start && index < other.end);
  const isSetApart = (index: number): boolean => /[,;]/u.test(tokens[index]?.before ?? '');
  let first = start;
  while (first > 0 && !isSetApart(first) && !isOther(first - 1)) first -= 1;
  let last = end;
  if (first === start) while (last < tokens.length && !isSetApart(last) && !isOther(last)) last += 1;
  const beside = [...tokens.slice(first, start), ...tokens.slice(end, last)];
  return beside.some((token) => releaseStems.has(token.stem));
}
