import type { CodeLabelView } from './code-label.view.js';
import { smallLists, type SmallListName } from './small-lists.js';

/** A code with its labels; the shape of {@link CodeLabelView}. */
type CodeLabel = Readonly<CodeLabelView>;

const labels = new Map<string, CodeLabel>(
  Object.entries(smallLists).flatMap(([list, rows]) =>
    rows.map((row): [string, CodeLabel] => [
      `${list}/${row.code}`,
      Object.freeze({ code: row.code, name: row.cs, nameEn: row.en }),
    ]),
  ),
);

/** The label of a stored code. A code that a list of an older or newer version holds is shown as it is. */
export const codeLabel = (list: SmallListName, code: string): CodeLabel =>
  labels.get(`${list}/${code}`) ?? { code, name: code, nameEn: code };

/** The label of a code that may not be said. */
export const codeLabelOrNull = (list: SmallListName, code: string | null): CodeLabel | null =>
  code === null ? null : codeLabel(list, code);

/** Labels of codes; null where nothing was said. */
export const codeLabels = (list: SmallListName, codes: readonly string[]): CodeLabel[] =>
  codes.map((code) => codeLabel(list, code));

/** Labels of codes that may not be said. */
export const codeLabelsOrNull = (list: SmallListName, codes: readonly string[] | null): CodeLabel[] | null =>
  codes === null ? null : codeLabels(list, codes);
