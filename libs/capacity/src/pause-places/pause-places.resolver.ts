import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { Ctx, Public, Requires } from '@navaz/platform';
import { PlacesRecordedView, RecordedUnits, StatePlacesResult } from '../places-recorded.view.js';
import {
  PausePlacesByLinkInput,
  PausePlacesInput,
  ReopenPlacesByLinkInput,
  ReopenPlacesInput,
} from './pause-places.input.js';
import { PlacePauses } from './place-pauses.service.js';

/** Closes units for some days and opens them again. */
@Resolver()
export class PausePlacesResolver {
  constructor(
    private readonly pauses: PlacePauses,
    private readonly recorded: RecordedUnits,
  ) {}

  @Mutation(() => StatePlacesResult, { description: 'The unit takes nobody from a day until a day.' })
  @Requires('places.state')
  async pausePlaces(
    @Ctx() ctx: RequestContext,
    @Args('input') input: PausePlacesInput,
  ): Promise<PlacesRecordedView | Refusal> {
    return this.recorded.view(await this.pauses.pausePlaces(ctx, input));
  }

  @Mutation(() => StatePlacesResult, {
    description: 'Lifts the unit’s pause of today; where there is none, the planned ones.',
  })
  @Requires('places.state')
  async reopenPlaces(
    @Ctx() ctx: RequestContext,
    @Args('input') input: ReopenPlacesInput,
  ): Promise<PlacesRecordedView | Refusal> {
    return this.recorded.view(await this.pauses.reopenPlaces(ctx, input.unitId));
  }

  @Mutation(() => StatePlacesResult, { description: 'Pauses a unit with a link from a mail, without a login.' })
  @Public('the signed link in the mail is the permission, for one service and 14 days')
  async pausePlacesByLink(
    @Ctx() ctx: RequestContext,
    @Args('input') input: PausePlacesByLinkInput,
  ): Promise<PlacesRecordedView | Refusal> {
    const { token, ...pause } = input;
    return this.recorded.view(await this.pauses.pausePlaces(ctx, pause, { kind: 'link', token }));
  }

  @Mutation(() => StatePlacesResult, { description: 'Reopens a unit with a link from a mail, without a login.' })
  @Public('the signed link in the mail is the permission, for one service and 14 days')
  async reopenPlacesByLink(
    @Ctx() ctx: RequestContext,
    @Args('input') { token, unitId }: ReopenPlacesByLinkInput,
  ): Promise<PlacesRecordedView | Refusal> {
    return this.recorded.view(await this.pauses.reopenPlaces(ctx, unitId, { kind: 'link', token }));
  }
}
