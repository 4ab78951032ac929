import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, encodeCursor, PageArgs, pageOf, Requires, type Connection } from '@navaz/platform';
import { DecideListingInput } from './decide-listing.input.js';
import { DecideListing } from './decide-listing.service.js';
import {
  DecideListingResult,
  ListingDecidedView,
  viewWaitingListing,
  WaitingListingConnection,
  WaitingListingView,
} from './waiting-listing.view.js';

/** Requests to be listed, on the coordinator's desk. */
@Resolver()
export class DecideListingResolver {
  constructor(private readonly deciding: DecideListing) {}

  @Query(() => WaitingListingConnection, {
    description: 'Requests to be listed that wait for the coordinator, the oldest first.',
  })
  @Requires('organisations.moderate')
  async waitingListings(
    @Ctx() ctx: RequestContext,
    @Args() { first, after }: PageArgs,
  ): Promise<Connection<WaitingListingView> | Refusal> {
    const waiting = await this.deciding.waiting(ctx, first, after ?? null);
    return isRefusal(waiting) ? waiting : pageOf(waiting, first, ({ id }) => encodeCursor([id]), viewWaitingListing);
  }

  @Mutation(() => DecideListingResult, {
    description: 'Lists an organisation that asked for it and invites its owner, or refuses it with a reason.',
  })
  @Requires('organisations.moderate')
  async decideListing(
    @Ctx() ctx: RequestContext,
    @Args('input') input: DecideListingInput,
  ): Promise<ListingDecidedView | Refusal> {
    const decided = await this.deciding.decide(ctx, input);
    return isRefusal(decided)
      ? decided
      : Object.assign(new ListingDecidedView(), {
          requestId: decided.requestId,
          organisationId: decided.organisationId,
        });
  }
}
