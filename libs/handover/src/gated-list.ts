/** A list whose rows are shown only where their record would be. */
export interface GatedList<Row, Shown> {
  /** The rows behind one, the first ones where there is none; `count` at most. */
  readonly behind: (last: Row | null, count: number) => Promise<readonly Row[]>;
  /** The row as it is shown; null where opening its record would be refused. */
  readonly shown: (row: Row) => Promise<Shown | null>;
}

/** `wanted` rows at most; reads on behind those that are not shown. */
export const readGated = async <Row, Shown>(
  { behind, shown }: GatedList<Row, Shown>,
  wanted: number,
): Promise<readonly Shown[]> => {
  const list: Shown[] = [];
  for (let last: Row | null = null; ;) {
    const rows = await behind(last, wanted);
    list.push(...(await Promise.all(rows.map(shown))).filter((row) => row !== null));
    if (list.length >= wanted || rows.length < wanted) return list.slice(0, wanted);
    last = rows.at(-1) ?? null;
  }
};
