import {
  HttpException,
  HttpStatus,
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLResolveInfo } from 'graphql';
import type { Observable } from 'rxjs';
import { inLocale, Refusal } from '@navaz/kernel';
import { accessKey, type Access } from '../graphql/access.decorator.js';
import { localeOf, type GraphqlContext } from '../graphql/graphql-context.js';
import { Refused } from '../graphql/refused.js';
import { tooManyAttempts } from '../words/words.js';
import { limitKey, type LimitKind } from './limited.decorator.js';
import { RateLimits } from './rate-limits.js';

/** The refusal of an attempt too many; says when the next one is let through. */
export const tooManyRequests = (seconds: number): Refusal =>
  new Refusal('not_allowed', 'TOO_MANY_ATTEMPTS', tooManyAttempts(seconds));

/** Counts what declares a kind, and every public mutation, before anything else is done with it. */
@Injectable()
export class LimitInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly limits: RateLimits,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler<unknown>): Promise<Observable<unknown>> {
    const kind = this.kindOf(context);
    if (!kind) return next.handle();
    if (context.getType<GqlContextType>() !== 'graphql') {
      const http = context.switchToHttp();
      const request = http.getRequest<FastifyRequest>();
      const wait = await this.limits.attempt(kind, `address ${request.ip}`);
      if (wait === null) return next.handle();
      void http.getResponse<FastifyReply>().header('retry-after', String(wait));
      const message = inLocale(tooManyAttempts(wait), localeOf(request));
      throw new HttpException({ message, correlationId: request.id }, HttpStatus.TOO_MANY_REQUESTS);
    }
    const { ctx, request, reply } = GqlExecutionContext.create(context).getContext<GraphqlContext>();
    const who = ctx.actor ? `account ${ctx.actor.accountId}` : `address ${request.ip}`;
    const wait = await this.limits.attempt(kind, who);
    if (wait === null) return next.handle();
    void reply.header('retry-after', String(wait));
    throw new Refused(tooManyRequests(wait));
  }

  private kindOf(context: ExecutionContext): LimitKind | null {
    const handler = context.getHandler();
    const declared = this.reflector.get<LimitKind | undefined>(limitKey, handler);
    if (declared) return declared;
    if (context.getType<GqlContextType>() !== 'graphql') return null;
    const { parentType } = GqlExecutionContext.create(context).getInfo<GraphQLResolveInfo>();
    const access = this.reflector.get<Access | undefined>(accessKey, handler);
    return parentType.name === 'Mutation' && access?.kind === 'public' ? 'publicForm' : null;
  }
}
