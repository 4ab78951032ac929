import { Args, Field, ID, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { Ctx, Requires, resultOf } from '@navaz/platform';
import { RevokeInvitationInput } from './revoke-invitation.input.js';
import { RevokeInvitation } from './revoke-invitation.service.js';

/** The invitation is no longer valid. */
@ObjectType('InvitationRevoked', { description: 'The invitation is no longer valid.' })
export class InvitationRevokedView {
  @Field(() => ID)
  invitationId!: string;
}

const result = resultOf('RevokeInvitationResult', InvitationRevokedView);

/** Takes invitations back. */
@Resolver()
export class RevokeInvitationResolver {
  constructor(private readonly service: RevokeInvitation) {}

  @Mutation(() => result, { description: 'Takes back an invitation that nobody has accepted yet.' })
  @Requires('members.manage')
  async revokeInvitation(
    @Ctx() ctx: RequestContext,
    @Args('input') input: RevokeInvitationInput,
  ): Promise<InvitationRevokedView | Refusal> {
    return this.service.revoke(ctx, input.invitationId);
  }
}
