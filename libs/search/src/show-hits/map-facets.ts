import { codeLabel, type DirectoryVocabulary } from '@navaz/directory';
import { inLocale, type Locale, type Text } from '@navaz/kernel';
import { unknownValue } from '../engine/search-document.js';
import { facetNames, type EngineAnswer, type FacetName } from '../engine/search-plan.js';
import { tagNames } from '../rank-hits/tag-names.js';
import type { FacetValueView, SearchFacetsView } from './search-facets.view.js';

type Labels = (code: string) => Text;

type NamedRows = readonly { readonly code: string; readonly name: string; readonly nameEn?: string }[];

/** Labels of a list, made once for the rows they come from. */
const labelsOfRows = new WeakMap<NamedRows, ReadonlyMap<string, Text>>();

const byRows = (rows: NamedRows): Labels => {
  const known = labelsOfRows.get(rows);
  const names = known ?? new Map(rows.map((row) => [row.code, { cs: row.name, en: row.nameEn ?? row.name }]));
  if (!known) labelsOfRows.set(rows, names);
  return (code) => names.get(code) ?? { cs: code, en: code };
};

const byList =
  (list: Parameters<typeof codeLabel>[0]): Labels =>
  (code) => {
    const { name, nameEn } = codeLabel(list, code);
    return { cs: name, en: nameEn };
  };

const labelsOf = (name: FacetName, rows: DirectoryVocabulary): Labels => {
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

const unsaid: Text = { cs: 'neuvádí', en: 'does not say' };

const czech = new Intl.Collator('cs');

const valuesOf = (counts: ReadonlyMap<string, number>, labels: Labels, locale: Locale): FacetValueView[] =>
  [...counts]
    .map(([code, count]) => ({ code, label: inLocale(code === unknownValue ? unsaid : labels(code), locale), count }))
    .sort((a, b) => b.count - a.count || czech.compare(a.label, b.label));

/** Facets with labels, the most frequent value first. A facet nobody asked for is an empty list nobody sees. */
export const mapFacets = (
  facets: EngineAnswer['facets'],
  rows: DirectoryVocabulary,
  locale: Locale,
): SearchFacetsView =>
  Object.fromEntries(
    facetNames.map((name) => {
      const counts = facets.get(name);
      return [name, counts ? valuesOf(counts, labelsOf(name, rows), locale) : []];
    }),
  ) as unknown as SearchFacetsView;
