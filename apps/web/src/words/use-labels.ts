import { useReading } from '../api/use-reading';
import { LabelsDocument, type LabelsQuery } from './labels.documents';
import { labelOf } from './label-of';

type Lists = LabelsQuery['codeLists'];

/** A row of a code list, with its name in the reader's language. */
export type CodeRow = Lists['lists'][number]['rows'][number] & { readonly label: string };

/** The public code lists: names of codes in the reader's language, and rows for choices. Empty while they are on the way. */
export interface Labels {
  /** A kind of service, such as `azylove-domy`. */
  readonly kind: (code: string) => string;
  /** A district by its code. */
  readonly district: (code: string) => string;
  /** A row of a named list, such as `contact_function`. */
  readonly of: (list: string, code: string) => string;
  /** All rows of a named list, for a choice; none where there is no such list. */
  readonly rows: (list: string) => readonly CodeRow[];
  readonly kinds: Lists['kinds'];
  readonly targetGroups: Lists['targetGroups'];
  readonly districts: Lists['districts'];
  readonly regions: Lists['regions'];
}

/** An ellipsis stands for a name that is on its way: a bare code is never shown. */
const onItsWay = '…';

const nothingYet: Lists = { kinds: [], targetGroups: [], districts: [], regions: [], lists: [] };

/** The code lists; asked once and kept. */
export const useLabels = (): Labels => {
  const { data } = useReading(LabelsDocument, {});
  const { kinds, targetGroups, districts, regions, lists } = data?.codeLists ?? nothingYet;
  const rowsOf = (list: string) => lists.find(({ name }) => name === list)?.rows ?? [];
  const found = <Row extends { readonly code: string }>(
    rows: readonly Row[],
    code: string,
    say: (row: Row) => string,
  ): string => {
    const row = rows.find((one) => one.code === code);
    return row ? say(row) : onItsWay;
  };
  return {
    kind: (code) => found(kinds, code, labelOf),
    district: (code) => found(districts, code, ({ name }) => name),
    of: (list, code) => found(rowsOf(list), code, labelOf),
    rows: (list) => rowsOf(list).map((row) => ({ ...row, label: labelOf(row) })),
    kinds,
    targetGroups,
    districts,
    regions,
  };
};
