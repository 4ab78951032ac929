import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import { Fault, inLocale, type RequestContext, type Text } from '@navaz/kernel';
import { accessKey, type Access } from './access.decorator.js';
import type { GraphqlContext } from './graphql-context.js';

const pleaseLogIn: Text = {
  cs: 'Nejste přihlášeni, nebo přihlášení vypršelo. Přihlaste se prosím a zkuste to znovu.',
  en: 'You are not logged in, or your session has ended. Please log in and try again.',
};
const notYourRole: Text = {
  cs: 'K tomuto kroku vaše role v této organizaci nestačí. Obraťte se na vedoucího týmu, nebo přepněte organizaci.',
  en: 'Your role in this organisation does not allow this. Ask your team lead, or switch organisation.',
};

/** Closed unless opened: an operation without a declaration is a fault, and the server does not start with one. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const access = this.reflector.get<Access | undefined>(accessKey, context.getHandler());
    if (!access) throw new Fault(`${context.getClass().name}.${context.getHandler().name} declares no access.`);
    if (access.kind === 'public') return true;
    if (context.getType<GqlContextType>() !== 'graphql') {
      throw new Fault(
        'Only GraphQL operations may ask for a permission; HTTP routes are public and check by themselves.',
      );
    }
    const { ctx } = GqlExecutionContext.create(context).getContext<GraphqlContext>();
    this.check(ctx, access);
    return true;
  }

  private check(ctx: RequestContext, access: Access): void {
    if (!ctx.actor) {
      throw new GraphQLError(inLocale(pleaseLogIn, ctx.locale), { extensions: { code: 'UNAUTHENTICATED' } });
    }
    if (access.kind === 'requires' && !ctx.actor.permissions.has(access.permission)) {
      throw new GraphQLError(inLocale(notYourRole, ctx.locale), { extensions: { code: 'FORBIDDEN' } });
    }
  }
}
