import { Injectable } from '@nestjs/common';
import { Counters } from '@navaz/platform';
import type { QueryIntent } from '../read-query/intent.js';
import type { SearchFilters } from './search-filters.js';

const searches = {
  name: 'navaz_searches_total',
  help: 'Searches by kind, region and how many were found; never by what was typed',
  labels: ['kind', 'region', 'found'],
} as const;

/** Where no kind or no region was asked for. */
const none = 'none';

const bucketOf = (total: number): string => (total === 0 ? '0' : total < 10 ? '1-9' : total < 100 ? '10-99' : '100+');

/** The kind asked for most surely; what only follows from who asks is none. */
const kindOf = ({ kinds, kindsAsked, impliedKinds }: QueryIntent, filters: SearchFilters): string => {
  const [first] = kindsAsked
    ? [...kinds].filter(([kind]) => !impliedKinds.has(kind)).sort(([, one], [, other]) => other - one)
    : [];
  return first?.[0] ?? filters.kinds[0] ?? none;
};

/** All that stays of a search: one more of its kind, region and bucket of hits. The day is when `/metrics` was read. */
@Injectable()
export class SearchTally {
  constructor(private readonly counters: Counters) {}

  /** Counts one question; pages that follow are not asked again. */
  count(intent: QueryIntent, filters: SearchFilters, total: number): void {
    this.counters.count(searches, {
      kind: kindOf(intent, filters),
      region: intent.places[0]?.regionCode ?? filters.regionCode ?? none,
      found: bucketOf(total),
    });
  }
}
