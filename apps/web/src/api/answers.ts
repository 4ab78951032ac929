import type { Query, QueryClient, QueryKey } from '@tanstack/react-query';

/** The element in which the server hands the answers over with the page it wrote from them. */
export const answersId = 'answers';

type Answer = readonly [QueryKey, unknown];

/** Questions a page asked that nobody has answered yet. */
export const unanswered = (queries: QueryClient): readonly Query[] =>
  queries
    .getQueryCache()
    .getAll()
    .filter(({ state, options }) => state.status === 'pending' && (options as { enabled?: boolean }).enabled !== false);

/** All answers as text that may stand inside an element of a page. */
export const answersIn = (queries: QueryClient): string =>
  JSON.stringify(
    queries
      .getQueryCache()
      .getAll()
      .filter(({ state }) => state.status === 'success')
      .map(({ queryKey, state }): Answer => [queryKey, state.data]),
  ).replaceAll('<', '\\u003c');

/** Takes over what the server handed with the page. A page that the browser kept itself is shown, and asks anew. */
export const takeAnswers = (queries: QueryClient, text: string): void => {
  const [navigation] = performance.getEntriesByType('navigation');
  const isKept = (navigation as PerformanceNavigationTiming | undefined)?.type === 'back_forward';
  for (const [key, data] of JSON.parse(text) as Answer[]) {
    queries.setQueryData(key, data, { updatedAt: isKept ? 0 : Date.now() });
  }
};
