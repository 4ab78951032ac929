import { Args, Field, ID, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, Requires, resultOf } from '@navaz/platform';
import { NarrowMembershipInput } from './narrow-membership.input.js';
import { NarrowMembership } from './narrow-membership.service.js';

/** The membership covers these services now. */
@ObjectType('MembershipNarrowed', { description: 'The membership covers these services now.' })
export class MembershipNarrowedView {
  @Field(() => ID)
  membershipId!: string;

  @Field(() => [ID], { nullable: true, description: 'Null: all of the organisation.' })
  services!: readonly string[] | null;
}

const result = resultOf('NarrowMembershipResult', MembershipNarrowedView);

/** Which services members look after. */
@Resolver()
export class NarrowMembershipResolver {
  constructor(private readonly service: NarrowMembership) {}

  @Mutation(() => result, {
    description: 'Changes which services a membership covers; it holds from the next request of its member on.',
  })
  @Requires('members.manage')
  async narrowMembership(
    @Ctx() ctx: RequestContext,
    @Args('input') { membershipId, services }: NarrowMembershipInput,
  ): Promise<MembershipNarrowedView | Refusal> {
    const narrowed = await this.service.narrow(ctx, { membershipId, services: services ?? null });
    return isRefusal(narrowed)
      ? narrowed
      : Object.assign(new MembershipNarrowedView(), {
          membershipId: narrowed.membershipId,
          services: narrowed.services,
        });
  }
}
