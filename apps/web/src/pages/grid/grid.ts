import type { CodeLabel } from '../../words/label-of';

interface Count {
  readonly services: number;
  readonly kind: CodeLabel & { readonly code: string };
}

/** A prison or a region with how many services of each kind it has. */
export interface CoverageLine {
  readonly place: { readonly code: string; readonly name: string };
  readonly counts: readonly Count[];
}

/** The lines with the chosen kinds only, all in the same order. */
export const onlyKinds = (lines: readonly CoverageLine[], chosen: (code: string) => boolean): readonly CoverageLine[] =>
  lines.map(({ place, counts }) => ({ place, counts: counts.filter(({ kind }) => chosen(kind.code)) }));

/** How many cells have no service, and of how many. */
export const gapsOf = (lines: readonly CoverageLine[]): { readonly count: number; readonly of: number } => {
  const cells = lines.flatMap(({ counts }) => counts);
  return { count: cells.filter(({ services }) => services === 0).length, of: cells.length };
};

/** Where the services of a cell are found. */
export const searchOf = (by: 'REGION' | 'PRISON', place: string, kind: string): string =>
  `/hledani?${new URLSearchParams({ druh: kind, [by === 'REGION' ? 'kraj' : 'veznice']: place }).toString()}`;
