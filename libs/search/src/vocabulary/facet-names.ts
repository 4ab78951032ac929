import { codeLabel, type DirectoryVocabulary } from '@navaz/directory';
import type { Text } from '@navaz/kernel';
import type { FacetName } from '../engine/search-plan.js';
import { tagNames } from '../rank-hits/tag-names.js';

/** The name of a code; an unknown one is its own name. */
export type NameOfCode = (code: string) => Text;

type NamedRows = readonly { readonly code: string; readonly name: string; readonly nameEn?: string }[];

/** Names of a list, made once for the rows they come from. */
const labelsOfRows = new WeakMap<NamedRows, ReadonlyMap<string, Text>>();

const byRows = (rows: NamedRows): NameOfCode => {
  const known = labelsOfRows.get(rows);
  const names = known ?? new Map(rows.map((row) => [row.code, { cs: row.name, en: row.nameEn ?? row.name }]));
  if (!known) labelsOfRows.set(rows, names);
  return (code) => names.get(code) ?? { cs: code, en: code };
};

const byList =
  (list: Parameters<typeof codeLabel>[0]): NameOfCode =>
  (code) => {
    const { name, nameEn } = codeLabel(list, code);
    return { cs: name, en: nameEn };
  };

/** Names of the codes that a facet counts and a filter chooses by. */
export const namesOfFacet = (name: FacetName, rows: DirectoryVocabulary): NameOfCode => {
  switch (name) {
    case 'kinds':
      return byRows(rows.kinds);
    case 'groups':
      return byRows(rows.groups);
    case 'regions':
      return byRows(rows.regions);
    case 'districts':
      return byRows(rows.districts);
    case 'prisons':
      return byRows(rows.prisons);
    case 'forms':
      return byList('service_form');
    case 'sexes':
      return byList('sex');
    case 'languages':
      return byList('language');
    case 'accessibility':
      return byList('accessibility_mark');
    case 'accreditations':
      return byList('accreditation_kind');
    case 'conditions':
      return (code) => tagNames.get(code) ?? { cs: code, en: code };
  }
};
