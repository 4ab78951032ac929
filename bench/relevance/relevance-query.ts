import { readFileSync } from 'node:fs';

/** What an answer to a query must meet; the shape of `data/search-queries.json`. */
export interface QueryIntent {
  readonly kinds: readonly string[];
  readonly targetGroups: readonly string[];
  readonly location: {
    readonly regionCode: string | null;
    readonly districtCode: string | null;
    readonly municipalityCode: string | null;
    readonly prison: string | null;
  };
}

/** One query with its intent. */
export interface RelevanceQuery {
  readonly id: string;
  readonly query: string;
  readonly intent: QueryIntent;
}

/** The queries of a file. */
export const queriesOf = (file: string): readonly RelevanceQuery[] =>
  (JSON.parse(readFileSync(file, 'utf8')) as { readonly queries: readonly RelevanceQuery[] }).queries;
