import type { ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import type { PinoLogger } from 'nestjs-pino';
import { isFault, isTooLarge } from './error-format.js';
import type { GraphqlContext } from './graphql-context.js';

/**
 * Gives every error the correlation id, says once that a query is too large, and logs faults with their cause: no query
 * text, no variables.
 */
export const correlationPlugin = (logger: PinoLogger): ApolloServerPlugin<GraphqlContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ response, contextValue, errors, operationName }) => {
        if (response.body.kind !== 'single' || !response.body.singleResult.errors) return Promise.resolve();
        const { correlationId } = contextValue.ctx;
        const { errors: said } = response.body.singleResult;
        const first = said.findIndex(isTooLarge);
        response.body.singleResult.errors = said.flatMap((formatted, index) => {
          // Each rule of the limits, and each fragment that breaks one, says the same sentence.
          if (isTooLarge(formatted) && index !== first) return [];
          if (isFault(formatted)) {
            const cause = errors?.[index];
            logger.error(
              { err: cause ? unwrapResolverError(cause) : formatted, correlationId, operationName },
              'a fault',
            );
          }
          return [{ ...formatted, extensions: { ...formatted.extensions, correlationId } }];
        });
        return Promise.resolve();
      },
    }),
});
