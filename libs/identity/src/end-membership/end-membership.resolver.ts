import { Args, Field, ID, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { Ctx, RequiresMember, resultOf } from '@navaz/platform';
import { EndMembershipInput } from './end-membership.input.js';
import { EndMembership } from './end-membership.service.js';

/** The membership has ended. */
@ObjectType('MembershipEnded', { description: 'The membership has ended.' })
export class MembershipEndedView {
  @Field(() => ID)
  membershipId!: string;
}

const result = resultOf('EndMembershipResult', MembershipEndedView);

/** Ends memberships: anybody their own, those who manage members the others'. */
@Resolver()
export class EndMembershipResolver {
  constructor(private readonly service: EndMembership) {}

  @Mutation(() => result, { description: 'Ends a membership; sessions that act as it end at the same moment.' })
  @RequiresMember()
  async endMembership(
    @Ctx() ctx: RequestContext,
    @Args('input') input: EndMembershipInput,
  ): Promise<MembershipEndedView | Refusal> {
    return this.service.end(ctx, input.membershipId);
  }
}
