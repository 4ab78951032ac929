import { asPublished } from '../check-conditions/as-published.js';
import { conditionTags } from '../check-conditions/condition-tags.js';
import type { SearchSource } from './search-source.js';

/** Derives what the database does not know: conditions as they may be shown, and the tags the search filters by. */
export const mapSearchSource = (row: Omit<SearchSource, 'conditionTags'>): SearchSource => {
  const conditions = row.conditions.map((condition) => asPublished(condition, row.registered));
  return { ...row, conditions, conditionTags: conditionTags(conditions, row.conditionsPublished) };
};
