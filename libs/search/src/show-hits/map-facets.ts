import type { DirectoryVocabulary } from '@navaz/directory';
import { inLocale, type Locale, type Text } from '@navaz/kernel';
import { unknownValue } from '../engine/search-document.js';
import { facetNames, type EngineAnswer } from '../engine/search-plan.js';
import { namesOfFacet, type NameOfCode } from '../vocabulary/facet-names.js';
import type { FacetValueView, SearchFacetsView } from './search-facets.view.js';

const unsaid: Text = { cs: 'neuvádí', en: 'does not say' };

const czech = new Intl.Collator('cs');

const valuesOf = (counts: ReadonlyMap<string, number>, labels: NameOfCode, locale: Locale): FacetValueView[] =>
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
      return [name, counts ? valuesOf(counts, namesOfFacet(name, rows), locale) : []];
    }),
  ) as unknown as SearchFacetsView;
