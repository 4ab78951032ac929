import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import { GraphQLError } from 'graphql';
import type { GraphqlContext } from './graphql-context.js';

/** What is thrown of it; said in the reader's words by the error format. */
export const kindNotOffered = 'The schema has no operations of this kind.';

/**
 * An operation of a kind that the schema does not have, as a subscription, is the caller's fault. The server has no rule
 * against it: it would run it and take what the executor throws for a fault of its own.
 */
export const offeredKinds = (): ApolloServerPlugin<GraphqlContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      // Without an operation the server says itself that it does not know which one is meant.
      didResolveOperation: ({ schema, operation }) =>
        !operation || schema.getRootType(operation.operation)
          ? Promise.resolve()
          : Promise.reject(
              new GraphQLError(kindNotOffered, {
                extensions: { code: ApolloServerErrorCode.BAD_REQUEST, http: { status: 400 } },
              }),
            ),
    }),
});
