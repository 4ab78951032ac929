import { Args, Query, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, Public } from '@navaz/platform';
import { PlacesLinkReading } from './link-reading.service.js';
import { PlacesByLinkView, viewPlacesByLink } from './places-by-link.view.js';

/** Opening a link from a mail. */
@Resolver()
export class PlacesByLinkResolver {
  constructor(private readonly reading: PlacesLinkReading) {}

  @Query(() => PlacesByLinkView, { description: 'What a link from a mail opens; it shows and changes nothing.' })
  @Public('the signed link in the mail is the permission, for one service and 14 days')
  async placesByLink(
    @Ctx() ctx: RequestContext,
    @Args('token', { type: () => String }) token: string,
  ): Promise<PlacesByLinkView | Refusal> {
    const opened = await this.reading.open(ctx, token);
    return isRefusal(opened) ? opened : viewPlacesByLink(opened);
  }
}
