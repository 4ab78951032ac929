import { mark, unknownValue } from '../engine/search-document.js';
import type { Fit } from '../engine/search-plan.js';
import { ageFits, sexFits } from '../rank-hits/person-fits.js';
import { level, weights } from '../rank-hits/ranking.js';
import type { QueryIntent } from '../read-query/intent.js';
import type { SearchFilters } from './search-filters.js';

const statedFirst = (name: string, theme: string, values: readonly string[]): Fit[] =>
  values.length === 0
    ? []
    : [
        {
          name,
          levels: [level('STATED', { on: 'marks', anyOf: values.map((value) => mark(theme, value)) }, 1)],
          otherwise: { code: unknownValue, factor: weights.stated.unknown },
        },
      ];

const meetsFirst = (tag: string): Fit => ({
  name: `filtered:${tag}`,
  levels: [level('STATED', { on: 'marks', anyOf: [mark(tag, 'yes')] }, 1)],
  otherwise: { code: unknownValue, factor: weights.stated.unknown },
});

/**
 * Who states what is filtered for before those that stay because they say nothing of it. What the words of the query ask
 * for already is compared once.
 */
export const filterFits = (filters: SearchFilters, intent: QueryIntent): readonly Fit[] => {
  if (!filters.includeUnknown) return [];
  const { sex, age } = filters;
  return [
    ...(sex !== null && intent.sexes.length === 0 ? sexFits([sex]).map(silent) : []),
    ...(age !== null && intent.ages.length === 0 ? ageFits([{ from: age, to: age }]).map(silent) : []),
    ...statedFirst('filtered:form', 'form', filters.forms),
    ...statedFirst('filtered:language', 'language', filters.languages),
    ...statedFirst('filtered:accessibility', 'accessibility', filters.accessibility),
    ...filters.conditions.map(meetsFirst),
  ];
};

/** Filters give no reason for what they let through; what is unsaid is marked by `unsaidReasons`. */
const silent = (fit: Fit): Fit => ({ ...fit, name: `filtered:${fit.name}` });
