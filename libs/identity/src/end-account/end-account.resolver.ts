import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { Ctx, RequiresMember, resultOf } from '@navaz/platform';
import { EndAccount } from './end-account.service.js';

/** Which account ends. */
@InputType('EndAccountInput', { description: 'Which account ends.' })
export class EndAccountInput {
  @Field(() => ID)
  @IsUUID()
  accountId!: string;
}

/** The account has ended. */
@ObjectType('AccountEnded', { description: 'The account has ended.' })
export class AccountEndedView {
  @Field(() => ID)
  accountId!: string;
}

const result = resultOf('EndAccountResult', AccountEndedView);

/** Ends accounts: anybody their own, those who manage members the others' of their unit, the coordinator any. */
@Resolver()
export class EndAccountResolver {
  constructor(private readonly service: EndAccount) {}

  @Mutation(() => result, {
    description: 'Ends an account for good, with all its memberships and sessions; its name and address are forgotten.',
  })
  @RequiresMember()
  async endAccount(
    @Ctx() ctx: RequestContext,
    @Args('input') input: EndAccountInput,
  ): Promise<AccountEndedView | Refusal> {
    return this.service.end(ctx, input.accountId);
  }
}
