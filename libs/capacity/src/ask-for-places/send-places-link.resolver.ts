import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, RequiresMember } from '@navaz/platform';
import { PlacesLinks } from './places-links.service.js';
import { SendPlacesLinkInput } from './send-places-link.input.js';
import { PlacesLinkSentView, SendPlacesLinkResult } from './send-places-link.view.js';

/** The owner or the coordinator has a link sent that states places without a login. */
@Resolver()
export class SendPlacesLinkResolver {
  constructor(private readonly links: PlacesLinks) {}

  @Mutation(() => SendPlacesLinkResult, {
    description: 'Mails the owners of a service a link that states free places without a login, for 14 days.',
  })
  @RequiresMember()
  async sendPlacesLink(
    @Ctx() ctx: RequestContext,
    @Args('input') input: SendPlacesLinkInput,
  ): Promise<PlacesLinkSentView | Refusal> {
    const sent = await this.links.sendPlacesLink(ctx, input.serviceId);
    return isRefusal(sent) ? sent : Object.assign(new PlacesLinkSentView(), { addresses: sent.addresses });
  }
}
