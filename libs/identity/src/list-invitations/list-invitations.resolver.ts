import { Args, Query, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, pageOf, Requires, type Connection } from '@navaz/platform';
import { OrganisationPageArgs } from '../organisation-page.input.js';
import { cursorOf } from '../organisation-page.js';
import { InvitationConnection, InvitationView, viewInvitation } from './invitation.view.js';
import { ListInvitations } from './list-invitations.service.js';

/** Who has been asked and has not answered. */
@Resolver(() => InvitationView)
export class ListInvitationsResolver {
  constructor(private readonly service: ListInvitations) {}

  @Query(() => InvitationConnection, { description: 'Invitations of your organisation that can still be accepted.' })
  @Requires('members.manage')
  async invitations(
    @Ctx() ctx: RequestContext,
    @Args() page: OrganisationPageArgs,
  ): Promise<Connection<InvitationView> | Refusal> {
    const rows = await this.service.pending(ctx, page);
    return isRefusal(rows) ? rows : pageOf(rows, page.first, cursorOf, viewInvitation);
  }
}
