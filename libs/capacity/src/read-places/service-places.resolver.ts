import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ServiceView } from '@navaz/directory';
import { Clock, type RequestContext } from '@navaz/kernel';
import { Ctx, LocalDate } from '@navaz/platform';
import { ServicePlacesView, viewServicePlaces } from '../service-places.view.js';
import { NumbersLoader } from './numbers-loader.js';
import { PlacesLoader } from './places-loader.js';

/** Adds places to the directory's service. */
@Resolver(() => ServiceView)
export class ServicePlacesResolver {
  constructor(
    private readonly loader: PlacesLoader,
    private readonly clock: Clock,
    private readonly numbers: NumbersLoader,
  ) {}

  @ResolveField(() => ServicePlacesView, {
    description: 'Free places on a day, default today: words for everybody, numbers for professionals and owners.',
  })
  async places(
    @Ctx() ctx: RequestContext,
    @Parent() service: ServiceView,
    @Args('on', { type: () => LocalDate, nullable: true }) on: string | null | undefined,
  ): Promise<ServicePlacesView> {
    const today = this.clock.today();
    const day = on ?? today;
    const places = await this.loader.load(ctx, service.id, day);
    const owned = { organisationId: service.organisation.id, serviceId: service.id };
    const seesNumbers = await this.numbers.seesNumbers(ctx, owned);
    return viewServicePlaces(places, day, { seesNumbers, locale: ctx.locale, today });
  }
}
