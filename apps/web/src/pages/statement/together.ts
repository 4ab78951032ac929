/** A line of the statement. */
export interface Seen {
  readonly at: string;
  readonly organisation: string;
  readonly function: string;
  readonly what: readonly string[];
  readonly why: string;
  readonly ground: string;
  readonly own: boolean;
}

/** The same look several times in one hour, one after the other: said once, with how often. */
export interface SeenTogether extends Seen {
  /** The first of them; `at` is the last. */
  readonly from: string;
  readonly times: number;
}

const hour = 3_600_000;
const sameLook = ({ organisation, function: role, what, why, ground, own }: Seen): string =>
  JSON.stringify([organisation, role, what, why, ground, own]);

/** Lines that say the same are put together, so that a reader finds what is different. The latest first, as they came. */
export const together = (rows: readonly Seen[]): readonly SeenTogether[] => {
  const found: SeenTogether[] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last && sameLook(last) === sameLook(row) && Date.parse(last.at) - Date.parse(row.at) < hour)
      found[found.length - 1] = { ...last, from: row.at, times: last.times + 1 };
    else found.push({ ...row, from: row.at, times: 1 });
  }
  return found;
};
