import { Args, Query, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, Public } from '@navaz/platform';
import { InvitationReading } from './invitation-reading.service.js';
import { InvitationOfferView } from './invitation-offer.view.js';

/** Opening the link of an invitation. */
@Resolver()
export class InvitationResolver {
  constructor(private readonly reading: InvitationReading) {}

  @Query(() => InvitationOfferView, {
    description: 'Which organisation invites, and as what. It shows and accepts nothing.',
  })
  @Public('who holds the link from the mail may know what it offers before logging in; it names no person')
  async invitation(
    @Ctx() ctx: RequestContext,
    @Args('token', { type: () => String, description: 'What stands behind # in the link.' }) token: string,
  ): Promise<InvitationOfferView | Refusal> {
    const read = await this.reading.read(ctx, token);
    if (isRefusal(read)) return read;
    const { organisationName, role, expiresAt } = read;
    return { organisationName, role, expiresAt };
  }
}
