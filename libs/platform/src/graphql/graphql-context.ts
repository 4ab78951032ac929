import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor, Locale, RequestContext } from '@navaz/kernel';

/** Finds out who asks. Implemented by `identity`; platform knows no accounts. */
export abstract class Authenticator {
  /**
   * The actor of a request, or null where nobody is logged in.
   * @throws GraphQLError `UNAUTHENTICATED` for a bearer token that is not valid: it is never treated as public.
   */
  abstract actorOf(request: FastifyRequest): Promise<Actor | null>;
}

/** What every resolver's context holds. */
export interface GraphqlContext {
  readonly ctx: RequestContext;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Czech unless the reader's browser prefers English over Czech. */
export const localeOf = (request: FastifyRequest): Locale => {
  const accepted = request.headers['accept-language']?.toLowerCase() ?? '';
  const en = accepted.indexOf('en');
  const cs = accepted.indexOf('cs');
  return en >= 0 && (cs < 0 || en < cs) ? 'en' : 'cs';
};

/** The context of a request, once per request. */
export const requestContext = async (
  request: FastifyRequest,
  authenticator: Authenticator,
): Promise<RequestContext> => ({
  actor: await authenticator.actorOf(request),
  correlationId: request.id,
  locale: localeOf(request),
});

/** Injects the {@link RequestContext} into a resolver's method. */
export const Ctx = createParamDecorator(
  (_data: unknown, context: ExecutionContext): RequestContext =>
    GqlExecutionContext.create(context).getContext<GraphqlContext>().ctx,
);
