/** One row of a code list: the code is what is stored, the labels are what people read. Codes are never reused. */
export interface CodeRow {
  readonly code: string;
  /** Czech label, plain and person-first. */
  readonly cs: string;
  /** English label. */
  readonly en: string;
}

/** Rows of one list by code, in the order of the list. */
export type CodeTable<Row extends CodeRow> = ReadonlyMap<Row['code'], Row>;

/**
 * Makes the table of a list.
 * @throws Error where a code occurs twice: a list with two meanings of one code must not start.
 */
export function codeTable<Row extends CodeRow>(rows: readonly Row[]): CodeTable<Row> {
  const table = new Map<Row['code'], Row>();
  for (const row of rows) {
    if (table.has(row.code)) throw new Error(`code ${row.code} occurs twice in one code list`);
    table.set(row.code, row);
  }
  return table;
}
