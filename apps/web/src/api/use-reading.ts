import {
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
  type InfiniteData,
  type QueryClient,
  type QueryKey,
  type UseQueryResult,
} from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { AskFailed } from './ask';
import { keyOf } from './queries';
import type { TypedDocumentString } from './typed-document';

/** How an answer is held. */
export interface Holding {
  /** The answer is about a person: it is forgotten as soon as no page shows it, and read anew each time. */
  readonly person?: boolean;
  /** Asked again each so many milliseconds while the page is looked at. */
  readonly every?: number;
  /**
   * Asked again because somebody came back to the window. Each opening of a person's record is logged, so that it is
   * only done on purpose.
   */
  readonly onFocus?: boolean;
  /** Not asked while false. */
  readonly when?: boolean;
  /** Of a paged list: the cursor it goes on from; the beginning where not said. */
  readonly after?: string;
  /** Keeps what is shown while the next answer is on its way: for filters and typing. */
  readonly keeps?: boolean;
}

/**
 * Whether what a part of a page reads is in sight. A part that was put away keeps what it holds and asks nothing, not even
 * after a command; back in sight, it is read anew.
 */
export const InSight = createContext(true);

const retried = new Set(['OFFLINE', 'UNAVAILABLE']);

const hold = ({ person = false, every, when = true, onFocus = every !== undefined }: Holding, isInSight: boolean) => ({
  enabled: when && isInSight,
  gcTime: person ? 0 : 300_000,
  staleTime: person ? 0 : 10_000,
  refetchInterval: every ?? (false as const),
  refetchOnWindowFocus: onFocus,
  refetchOnReconnect: onFocus,
  retry: (attempts: number, error: AskFailed) => attempts < 2 && retried.has(error.code),
});

/** What the API answers to a query, held while a page shows it. */
export const useReading = <Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  holding: Holding = {},
): UseQueryResult<Result, AskFailed> =>
  useQuery<Result, AskFailed>({
    queryKey: keyOf(document, variables),
    ...hold(holding, useContext(InSight)),
    ...(holding.keeps ? { placeholderData: keepPreviousData } : {}),
  });

/** Asks ahead of the page that will show it, so that the two come side by side. A failure is the page's to meet. */
export const readAhead = <Result, Variables>(
  queries: QueryClient,
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): void => {
  queries.query({ queryKey: keyOf(document, variables) }).catch(() => undefined);
};

/** A page of a list as the API gives it. */
export interface Connection<Node> {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

/** A list, page by page. */
export interface Pages<Result, Node> {
  /** The first answer: what stands beside the list (totals, facets). */
  readonly first: Result | undefined;
  readonly nodes: readonly Node[];
  readonly isPending: boolean;
  readonly isStale: boolean;
  readonly error: AskFailed | null;
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly more: () => void;
  readonly again: () => void;
}

/** A paged list: `pick` says where in the answer the connection is. */
export const usePages = <Result, Variables extends { readonly after?: string | null }, Node>(
  document: TypedDocumentString<Result, Variables>,
  variables: Omit<Variables, 'after'>,
  pick: (answer: Result) => Connection<Node>,
  holding: Holding = {},
): Pages<Result, Node> => {
  const query = useInfiniteQuery<Result, AskFailed, InfiniteData<Result, string | null>, QueryKey, string | null>({
    queryKey: [...keyOf(document, variables, 'pages'), ...(holding.after ? [holding.after] : [])],
    initialPageParam: holding.after ?? null,
    getNextPageParam: (last: Result) => {
      const { pageInfo } = pick(last);
      return pageInfo.hasNextPage ? pageInfo.endCursor : null;
    },
    ...(holding.keeps ? { placeholderData: keepPreviousData } : {}),
    ...(hold(holding, useContext(InSight)) as object),
  });
  return {
    first: query.data?.pages[0],
    nodes: query.data?.pages.flatMap((page) => pick(page).edges.map(({ node }) => node)) ?? [],
    isPending: query.isPending,
    isStale: query.isPlaceholderData,
    error: query.error,
    hasMore: query.hasNextPage,
    isLoadingMore: query.isFetchingNextPage,
    more: () => void query.fetchNextPage(),
    again: () => void query.refetch(),
  };
};
