import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { GraphqlContext } from './graphql-context.js';

/**
 * The guard of tokens reads a query before the server does and throws where it cannot; the server takes that for a fault
 * of its own (500). A query with too many tokens is the caller's (400), and one that cannot be read is left to the server,
 * which says so itself.
 */
export const readableQueries = (plugin: ApolloServerPlugin<GraphqlContext>): ApolloServerPlugin<GraphqlContext> => ({
  ...plugin,
  // Said before others make an error of their own of it, without the status.
  unexpectedErrorProcessingRequest: ({ error }) =>
    error instanceof GraphQLError && error.extensions['http'] ? Promise.reject(error) : Promise.resolve(),
  requestDidStart: async (request) => {
    const listener = (await plugin.requestDidStart?.(request)) ?? {};
    if (!listener.parsingDidStart) return listener;
    return {
      ...listener,
      parsingDidStart: async (parsing) => {
        try {
          return await listener.parsingDidStart?.(parsing);
        } catch (error) {
          if (!(error instanceof Error) || !error.message.includes('Token limit')) return undefined;
          throw new GraphQLError(error.message, { extensions: { http: { status: 400 } } });
        }
      },
    };
  },
});
