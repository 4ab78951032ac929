import { Args, Field, ID, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, Requires, resultOf } from '@navaz/platform';
import { InviteMemberInput } from './invite-member.input.js';
import { InviteMember } from './invite-member.service.js';

/** The invitation is on its way. */
@ObjectType('MemberInvited', { description: 'The invitation is on its way.' })
export class MemberInvitedView {
  @Field(() => ID)
  invitationId!: string;

  @Field(() => Date, { description: 'From this moment on it is not valid.' })
  expiresAt!: Date;
}

const result = resultOf('InviteMemberResult', MemberInvitedView);

/** Invites people into an organisation. */
@Resolver()
export class InviteMemberResolver {
  constructor(private readonly service: InviteMember) {}

  @Mutation(() => result, { description: 'Sends an invitation by mail; its link works once, for 14 days.' })
  @Requires('members.manage')
  async inviteMember(
    @Ctx() ctx: RequestContext,
    @Args('input') input: InviteMemberInput,
  ): Promise<MemberInvitedView | Refusal> {
    const sent = await this.service.invite(ctx, input);
    return isRefusal(sent) ? sent : { invitationId: sent.invitationId, expiresAt: sent.expiresAt };
  }
}
