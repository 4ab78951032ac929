import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ServiceView } from '@navaz/directory';
import { Clock, covers, type RequestContext } from '@navaz/kernel';
import { Ctx, LocalDate } from '@navaz/platform';
import { ServicePlacesView, viewServicePlaces } from '../service-places.view.js';
import { PlacesLoader } from './places-loader.js';

/** Adds places to the directory's service. */
@Resolver(() => ServiceView)
export class ServicePlacesResolver {
  constructor(
    private readonly loader: PlacesLoader,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => ServicePlacesView, {
    description: 'Free places on a day, default today: words for everybody, numbers for professionals and owners.',
  })
  async places(
    @Ctx() ctx: RequestContext,
    @Parent() service: ServiceView,
    @Args('on', { type: () => LocalDate, nullable: true }) on: string | null | undefined,
  ): Promise<ServicePlacesView> {
    const day = on ?? this.clock.today();
    const places = await this.loader.load(ctx, service.id, day);
    return viewServicePlaces(places, day, { seesNumbers: this.seesNumbers(ctx, service), locale: ctx.locale });
  }

  private seesNumbers({ actor }: RequestContext, service: ServiceView): boolean {
    if (!actor) return false;
    if (actor.permissions.has('directory.professional')) return true;
    return actor.organisationId === service.organisation.id && covers(actor, service.id);
  }
}
