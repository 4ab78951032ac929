import { ApolloServerErrorCode, ApolloServerValidationErrorCode, unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { said } from '../words/request-locale.js';
import { unanswered } from '../words/unanswered.js';
import { words } from '../words/words.js';
import { inputFault } from './input-fault.js';
import { kindNotOffered } from './offered-kinds.js';
import { RefusalError } from './refusal.interceptor.js';

/** Codes whose words are meant for the caller. Everything else is a fault and is hidden. */
const spoken = new Set<string>([
  ...Object.values(ApolloServerErrorCode).filter((code) => code !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR),
  'UNAUTHENTICATED',
  'FORBIDDEN',
]);

const tooLargeCode = 'QUERY_TOO_LARGE';
const tooLarge =
  /(Query depth limit|Aliases limit|Query Cost limit|Token limit|Directives limit|Maximum introspection depth)/i;

/** Words for what the GraphQL server itself refuses in English; null for everything else. */
const ofTheServer = ({ message, extensions }: GraphQLFormattedError): string | null => {
  if (message === kindNotOffered) return said(words.kindNotOffered);
  if (extensions?.['validationErrorCode'] === ApolloServerValidationErrorCode.INTROSPECTION_DISABLED)
    return said(words.schemaNotShown);
  switch (extensions?.['code']) {
    case ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE:
      return said(words.whichOperation);
    case ApolloServerErrorCode.BAD_REQUEST:
      return said(message.includes('Cross-Site Request Forgery') ? words.crossSite : words.notUnderstood);
    default:
      return null;
  }
};

/** Whether an error is a fault of ours, to be logged with its cause. */
export const isFault = (error: GraphQLFormattedError): boolean => {
  const code = error.extensions?.['code'];
  return code === 'INTERNAL_SERVER_ERROR' || code === 'UNAVAILABLE' || code === 'OUTCOME_UNKNOWN';
};

/** Whether a query was refused for its size: depth, aliases, cost, tokens, directives. */
export const isTooLarge = ({ extensions }: GraphQLFormattedError): boolean => extensions?.['code'] === tooLargeCode;

/**
 * What leaves the server: faults lose their message, stack and cause; a database out of reach says "try again", or "look
 * first" where it was lost while storing; refused queries say why in words. Codes stay.
 */
export const formatError = (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
  if (tooLarge.test(formatted.message) || formatted.message.includes('Maximum call stack size exceeded')) {
    return {
      message: said(words.queryTooLarge),
      extensions: { code: tooLargeCode },
    };
  }
  const code = formatted.extensions?.['code'];
  if (unwrapResolverError(error) instanceof RefusalError || (typeof code === 'string' && spoken.has(code))) {
    const { stacktrace: _stacktrace, ...extensions } = formatted.extensions ?? {};
    const fault = inputFault(formatted.message);
    if (fault) {
      const { message, fields } = fault;
      return { ...formatted, message, extensions: { ...extensions, ...(fields ? { fields } : {}) } };
    }
    return { ...formatted, message: ofTheServer(formatted) ?? formatted.message, extensions };
  }
  const away = unanswered(error);
  return {
    message: said(away?.text ?? words.fault),
    ...(formatted.path ? { path: formatted.path } : {}),
    extensions: { code: away?.code ?? 'INTERNAL_SERVER_ERROR' },
  };
};
