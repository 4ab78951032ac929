import { Args, Query, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, pageOf, Requires, type Connection } from '@navaz/platform';
import { OrganisationPageArgs } from '../organisation-page.input.js';
import { cursorOf } from '../organisation-page.js';
import { ListMembers } from './list-members.service.js';
import { MemberConnection, MemberView, viewMember } from './member.view.js';

/** Who works here. */
@Resolver(() => MemberView)
export class ListMembersResolver {
  constructor(private readonly service: ListMembers) {}

  @Query(() => MemberConnection, { description: 'Open memberships of your organisation.' })
  @Requires('members.manage')
  async members(
    @Ctx() ctx: RequestContext,
    @Args() page: OrganisationPageArgs,
  ): Promise<Connection<MemberView> | Refusal> {
    const rows = await this.service.members(ctx, page);
    return isRefusal(rows) ? rows : pageOf(rows, page.first, cursorOf, viewMember);
  }
}
