import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { isUnavailable } from '../database/sql-state.js';
import { RefusalError } from './refusal.interceptor.js';

/** Codes whose words are meant for the caller. Everything else is a fault and is hidden. */
const spoken = new Set<string>([
  ...Object.values(ApolloServerErrorCode).filter((code) => code !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR),
  'UNAUTHENTICATED',
  'FORBIDDEN',
]);

const tooLarge = /(Query depth limit|Aliases limit|Query Cost limit|Token limit|Directives limit)/i;

/** Whether an error is a fault of ours, to be logged with its cause. */
export const isFault = (error: GraphQLFormattedError): boolean => {
  const code = error.extensions?.['code'];
  return code === 'INTERNAL_SERVER_ERROR' || code === 'UNAVAILABLE';
};

/**
 * What leaves the server: faults lose their message, stack and cause; a database out of reach says "try again";
 * refused queries say why in words. Codes stay.
 */
export const formatError = (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
  if (tooLarge.test(formatted.message) || formatted.message.includes('Maximum call stack size exceeded')) {
    return {
      message: 'Dotaz je příliš velký: má příliš mnoho úrovní, přejmenování nebo polí. Rozdělte ho prosím na menší.',
      extensions: { code: 'QUERY_TOO_LARGE' },
    };
  }
  const code = formatted.extensions?.['code'];
  if (unwrapResolverError(error) instanceof RefusalError || (typeof code === 'string' && spoken.has(code))) {
    const { stacktrace: _stacktrace, ...extensions } = formatted.extensions ?? {};
    return { ...formatted, extensions };
  }
  if (isUnavailable(error)) {
    return {
      message: 'Databáze je na chvíli nedostupná. Nic se neuložilo; zkuste to prosím za minutu znovu.',
      ...(formatted.path ? { path: formatted.path } : {}),
      extensions: { code: 'UNAVAILABLE' },
    };
  }
  return {
    message: 'Něco se u nás pokazilo a nic se neuložilo. Zkuste to prosím znovu; nepomůže-li to, sdělte nám kód chyby.',
    ...(formatted.path ? { path: formatted.path } : {}),
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  };
};
