import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, Public } from '@navaz/platform';
import { FollowListingRequest } from './follow-listing-request.service.js';
import { listingConfirmDays } from '../listing-link.js';
import {
  ConfirmListingResult,
  ListingRequestedView,
  ListingRequestView,
  RequestListingResult,
  viewListingRequest,
} from './listing-request.view.js';
import { ConfirmListingInput, RequestListingInput } from './request-listing.input.js';
import { RequestListing } from './request-listing.service.js';

/** Requests of organisations outside the directory, without a login. */
@Resolver()
export class RequestListingResolver {
  constructor(
    private readonly requesting: RequestListing,
    private readonly following: FollowListingRequest,
  ) {}

  @Mutation(() => RequestListingResult, { description: 'Asks for an organisation to be listed; confirm by the mail.' })
  @Public('an organisation outside the directory has nobody to log in; the coordinator decides')
  async requestListing(
    @Ctx() ctx: RequestContext,
    @Args('input') input: RequestListingInput,
  ): Promise<ListingRequestedView | Refusal> {
    const sent = await this.requesting.request(ctx, input);
    return isRefusal(sent)
      ? sent
      : Object.assign(new ListingRequestedView(), { confirmWithinDays: listingConfirmDays });
  }

  @Query(() => ListingRequestView, { description: 'How a request to be listed stands. Opening it changes nothing.' })
  @Public('opened by a signed link from a mail; shows what its asker wrote')
  async listingRequest(
    @Ctx() ctx: RequestContext,
    @Args('token', { type: () => String }) token: string,
  ): Promise<ListingRequestView | Refusal> {
    const request = await this.following.show(ctx, token);
    return isRefusal(request) ? request : viewListingRequest(request);
  }

  @Mutation(() => ConfirmListingResult, { description: 'Confirms a request to be listed by its link.' })
  @Public('the signed link is the permission: one request')
  async confirmListing(
    @Ctx() ctx: RequestContext,
    @Args('input') { token, requestedAt }: ConfirmListingInput,
  ): Promise<ListingRequestView | Refusal> {
    const request = await this.following.confirm(ctx, token, requestedAt);
    return isRefusal(request) ? request : viewListingRequest(request);
  }
}
