import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, encodeCursor, PageArgs, pageOf, Requires, RequiresMember, type Connection } from '@navaz/platform';
import {
  ConflictSettledView,
  RegisterConflictConnection,
  RegisterConflictView,
  SettleConflictResult,
  viewConflict,
  viewWaitingConflict,
  WaitingConflictConnection,
  WaitingConflictView,
} from './register-conflict.view.js';
import { RegisterConflictsArgs, SettleConflictInput } from './register-conflicts.input.js';
import { RegisterConflicts } from './register-conflicts.service.js';

/** Differences from the register. */
@Resolver()
export class RegisterConflictsResolver {
  constructor(private readonly conflicts: RegisterConflicts) {}

  @Query(() => RegisterConflictConnection, {
    description: 'Where your profile and the public register disagree; for the owner and the coordinator.',
  })
  @RequiresMember()
  async registerConflicts(
    @Ctx() ctx: RequestContext,
    @Args() { organisationId, first, after }: RegisterConflictsArgs,
  ): Promise<Connection<RegisterConflictView> | Refusal> {
    const open = await this.conflicts.open(ctx, organisationId, first, after ?? null);
    return isRefusal(open) ? open : pageOf(open, first, (row) => encodeCursor([row.id]), viewConflict);
  }

  @Query(() => WaitingConflictConnection, {
    description:
      'Where profiles and the public register disagree, by the name of the organisation; for the coordinator.',
  })
  @Requires('organisations.moderate')
  async waitingConflicts(
    @Ctx() ctx: RequestContext,
    @Args() { first, after }: PageArgs,
  ): Promise<Connection<WaitingConflictView> | Refusal> {
    const waiting = await this.conflicts.waiting(ctx, first, after ?? null);
    if (isRefusal(waiting)) return waiting;
    const cursorOf = ({ id, organisation }: (typeof waiting)[number]): string =>
      encodeCursor([organisation.name, organisation.id, id]);
    return pageOf(waiting, first, cursorOf, viewWaitingConflict);
  }

  @Mutation(() => SettleConflictResult, { description: 'Keeps your own word, or takes the register’s.' })
  @Requires('profile.edit')
  async settleConflict(
    @Ctx() ctx: RequestContext,
    @Args('input') { conflictId, end }: SettleConflictInput,
  ): Promise<ConflictSettledView | Refusal> {
    const settled = await this.conflicts.settle(ctx, conflictId, end);
    return isRefusal(settled) ? settled : Object.assign(new ConflictSettledView(), { conflictId: settled.conflictId });
  }
}
