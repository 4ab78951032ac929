import type { StatementRowView } from './statement.view.js';

/** The same look several times within an hour, one after the other: said once, with how often. */
export interface RowTogether {
  readonly row: StatementRowView;
  /** The first of them; the row's `at` is the last. */
  readonly from: Date;
  readonly times: number;
}

const hour = 3_600_000;
const lookOf = ({ organisation, function: role, own, what, why, ground }: StatementRowView): string =>
  JSON.stringify([organisation, role, own, what, why, ground]);

/** Rows that say the same put together, for paper: a reader finds what is different. The latest first, as they came. */
export const rowsTogether = (rows: readonly StatementRowView[]): readonly RowTogether[] => {
  const found: RowTogether[] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last && lookOf(last.row) === lookOf(row) && last.row.at.getTime() - row.at.getTime() < hour)
      found[found.length - 1] = { row: last.row, from: row.at, times: last.times + 1 };
    else found.push({ row, from: row.at, times: 1 });
  }
  return found;
};
