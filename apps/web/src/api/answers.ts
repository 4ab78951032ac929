import type { Query, QueryClient, QueryKey } from '@tanstack/react-query';

/** The element in which the server hands the answers over with the page it wrote from them. */
export const answersId = 'answers';

/** What was answered, or as what kind of failure the API did not answer. */
type Answer = readonly [question: QueryKey, data: unknown, failure?: string];

/** Why a question stays without an answer however often it is asked: there is no such record. */
export const nothingThere = 'NOT_FOUND';

const codeOf = (error: unknown): string | undefined => (error as { readonly code?: string } | null)?.code;

/** Whether a question asked about a record that is not there. */
export const asksForNothing = ({ state }: Pick<Query, 'state'>): boolean =>
  state.status === 'error' && codeOf(state.error) === nothingThere;

/** Questions a page asked that nobody has answered yet. */
export const unanswered = (queries: QueryClient): readonly Query[] =>
  queries
    .getQueryCache()
    .getAll()
    .filter(({ state, options }) => state.status === 'pending' && (options as { enabled?: boolean }).enabled !== false);

/** All answers, and what was not found, as text that may stand inside an element of a page. */
export const answersIn = (queries: QueryClient): string =>
  JSON.stringify(
    queries
      .getQueryCache()
      .getAll()
      .filter((query) => query.state.status === 'success' || asksForNothing(query))
      .map((query): Answer =>
        asksForNothing(query) ? [query.queryKey, null, nothingThere] : [query.queryKey, query.state.data],
      ),
  ).replaceAll('<', '\\u003c');

/**
 * Takes over what the server handed with the page. A page that the browser kept itself is shown, and asks anew. What was not
 * found is a failure as `failed` makes it, and is not asked again because the page wakes.
 */
export const takeAnswers = (queries: QueryClient, text: string, failed: (code: string) => Error): void => {
  const [navigation] = performance.getEntriesByType('navigation');
  const isKept = (navigation as PerformanceNavigationTiming | undefined)?.type === 'back_forward';
  for (const [key, data, failure] of JSON.parse(text) as Answer[]) {
    if (failure !== undefined) {
      queries.setQueryDefaults(key, { retryOnMount: false });
      const state = { status: 'error', error: failed(failure), errorUpdatedAt: Date.now() } as const;
      queries.getQueryCache().build(queries, { queryKey: key }).setState(state);
    } else queries.setQueryData(key, data, { updatedAt: isKept ? 0 : Date.now() });
  }
};
