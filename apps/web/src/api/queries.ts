import { QueryClient, type QueryKey } from '@tanstack/react-query';
import { askText, type Send } from './ask';
import { failsOffline } from './offline';
import type { TypedDocumentString } from './typed-document';

/** The name under which the answer to a question is held. It is the question itself: text, variables, and how it is read. */
export const keyOf = (
  document: TypedDocumentString<unknown, never>,
  variables: unknown,
  ...how: 'pages'[]
): QueryKey => [document.toString(), variables, ...how];

/** Where answers are held while pages show them; what is not there is asked through `send`. */
export const queriesThrough = (send?: Send): QueryClient =>
  new QueryClient({
    defaultOptions: {
      ...failsOffline,
      queries: {
        ...failsOffline.queries,
        queryFn: ({ queryKey, pageParam, signal }) => {
          const [text, variables] = queryKey as [string, object];
          const whole = pageParam === undefined ? variables : { ...variables, after: pageParam };
          return askText(text, whole, signal, send);
        },
      },
    },
  });
