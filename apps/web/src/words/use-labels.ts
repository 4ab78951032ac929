import { useReading } from '../api/use-reading';
import { LabelsDocument } from './labels.documents';
import { labelOf } from './label-of';

/** Names of codes in the reader's language, from the public code lists. */
export interface Labels {
  /** A kind of service, such as `azylove-domy`. */
  readonly kind: (code: string) => string;
  /** A district by its code. */
  readonly district: (code: string) => string;
  /** A row of a named list, such as `contact_function`. */
  readonly of: (list: string, code: string) => string;
  /** All rows of a named list, for a choice. */
  readonly rows: (list: string) => readonly { readonly code: string; readonly label: string }[];
}

/** An ellipsis stands for a name that is on its way: a bare code is never shown. */
const onItsWay = '…';

/** The code lists; asked once and kept. */
export const useLabels = (): Labels => {
  const { data } = useReading(LabelsDocument, {});
  const lists = data?.codeLists;
  const rowsOf = (list: string) => lists?.lists.find(({ name }) => name === list)?.rows ?? [];
  const found = <Row extends { readonly code: string }>(
    rows: readonly Row[] | undefined,
    code: string,
    say: (row: Row) => string,
  ): string => {
    const row = rows?.find((one) => one.code === code);
    return row ? say(row) : onItsWay;
  };
  return {
    kind: (code) => found(lists?.kinds, code, labelOf),
    district: (code) => found(lists?.districts, code, ({ name }) => name),
    of: (list, code) => found(rowsOf(list), code, labelOf),
    rows: (list) => rowsOf(list).map((row) => ({ code: row.code, label: labelOf(row) })),
  };
};
