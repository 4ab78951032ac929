import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { Ctx, Public, Requires } from '@navaz/platform';
import { PlacesRecordedView, RecordedUnits, StatePlacesResult } from '../places-recorded.view.js';
import { PlaceDesk } from './place-desk.service.js';
import {
  ConfirmPlacesByLinkInput,
  ConfirmPlacesInput,
  StatePlacesByLinkInput,
  StatePlacesInput,
} from './state-places.input.js';

/** Owners, machines and holders of a link say how many places are free. */
@Resolver()
export class StatePlacesResolver {
  constructor(
    private readonly desk: PlaceDesk,
    private readonly recorded: RecordedUnits,
  ) {}

  @Mutation(() => StatePlacesResult, { description: 'States how many places of a unit are free.' })
  @Requires('places.state')
  async statePlaces(
    @Ctx() ctx: RequestContext,
    @Args('input') input: StatePlacesInput,
  ): Promise<PlacesRecordedView | Refusal> {
    return this.recorded.view(await this.desk.statePlaces(ctx, input));
  }

  @Mutation(() => StatePlacesResult, {
    description: '“Still true”: says, as of now, what is left of the last word (`stillFree`).',
  })
  @Requires('places.state')
  async confirmPlaces(
    @Ctx() ctx: RequestContext,
    @Args('input') input: ConfirmPlacesInput,
  ): Promise<PlacesRecordedView | Refusal> {
    return this.recorded.view(await this.desk.confirmPlaces(ctx, input.unitId));
  }

  @Mutation(() => StatePlacesResult, { description: 'States free places with a link from a mail, without a login.' })
  @Public('the signed link in the mail is the permission, for one service and 14 days')
  async statePlacesByLink(
    @Ctx() ctx: RequestContext,
    @Args('input') input: StatePlacesByLinkInput,
  ): Promise<PlacesRecordedView | Refusal> {
    const { token, ...said } = input;
    return this.recorded.view(await this.desk.statePlaces(ctx, said, { kind: 'link', token }));
  }

  @Mutation(() => StatePlacesResult, { description: '“Still true”, with a link from a mail, without a login.' })
  @Public('the signed link in the mail is the permission, for one service and 14 days')
  async confirmPlacesByLink(
    @Ctx() ctx: RequestContext,
    @Args('input') { token, unitId }: ConfirmPlacesByLinkInput,
  ): Promise<PlacesRecordedView | Refusal> {
    return this.recorded.view(await this.desk.confirmPlaces(ctx, unitId, { kind: 'link', token }));
  }
}
