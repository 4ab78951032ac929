import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import { catchError, map, throwError, type Observable } from 'rxjs';
import { isRefusal, type Locale, type Refusal } from '@navaz/kernel';
import type { GraphqlContext } from './graphql-context.js';
import { InvalidInputView, viewRefusal } from './refusal.view.js';
import { Refused } from './refused.js';

/** Tells an expected "no" from a fault when the answer is formatted. */
export class RefusalError extends GraphQLError {}

/** A refusal where there is no union to carry it: in a query. */
const asError = (refusal: Refusal, locale: Locale): GraphQLError => {
  const view = viewRefusal(refusal, locale);
  // A question has no form with marked fields: it says which argument is meant.
  const message =
    view instanceof InvalidInputView ? view.fields.map((one) => `${one.path}: ${one.message}`).join(' ') : view.message;
  return new RefusalError(message, {
    extensions: {
      code: refusal.kind === 'invalid_input' ? 'BAD_USER_INPUT' : view.code,
      ...(view instanceof InvalidInputView ? { fields: view.fields } : {}),
    },
  });
};

/** Turns refusals into members of a mutation's union, or into errors of a query. */
@Injectable()
export class RefusalInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    if (context.getType<GqlContextType>() !== 'graphql') return next.handle();
    const graphql = GqlExecutionContext.create(context);
    const { ctx } = graphql.getContext<GraphqlContext>();
    const mutation = graphql.getInfo<GraphQLResolveInfo>().parentType.name === 'Mutation';
    const answer = (value: unknown): unknown => {
      if (!isRefusal(value)) return value;
      if (!mutation) throw asError(value, ctx.locale);
      return viewRefusal(value, ctx.locale);
    };
    return next.handle().pipe(
      map(answer),
      catchError((error: unknown) => {
        if (!(error instanceof Refused)) return throwError(() => error);
        return [answer(error.refusal)];
      }),
    );
  }
}
