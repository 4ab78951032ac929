import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyInstance } from 'fastify';
import { inLocale, type Locale, type Text } from '@navaz/kernel';
import { localeOf } from '../graphql/graphql-context.js';

const current = new AsyncLocalStorage<Locale>();

/**
 * Remembers the language of each request for words that are said where no context reaches: by the GraphQL server before
 * an operation is known. Entered again after the body was read, as its reading runs outside.
 */
export const rememberLocale = (server: FastifyInstance): void => {
  server.addHook('onRequest', (request, _reply, done) => {
    current.run(localeOf(request), done);
  });
  server.addHook('preValidation', (request, _reply, done) => {
    current.run(localeOf(request), done);
  });
};

/** The sentence in the language of the request that is being answered; Czech outside of any. */
export const said = (text: Text): string => inLocale(text, current.getStore() ?? 'cs');
