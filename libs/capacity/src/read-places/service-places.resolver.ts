import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { owns, ServiceView } from '@navaz/directory';
import { Clock, type RequestContext } from '@navaz/kernel';
import { Ctx, Database, LocalDate } from '@navaz/platform';
import { ServicePlacesView, viewServicePlaces } from '../service-places.view.js';
import { PlacesLoader } from './places-loader.js';

/** Adds places to the directory's service. */
@Resolver(() => ServiceView)
export class ServicePlacesResolver {
  constructor(
    private readonly loader: PlacesLoader,
    private readonly clock: Clock,
    private readonly database: Database,
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
    return viewServicePlaces(places, day, { seesNumbers: await this.seesNumbers(ctx, service), locale: ctx.locale });
  }

  /** The statement is run for machines and auditors alone: everybody else who is logged in is a professional. */
  private async seesNumbers(ctx: RequestContext, service: ServiceView): Promise<boolean> {
    if (!ctx.actor) return false;
    if (ctx.actor.permissions.has('directory.professional')) return true;
    const owned = { organisationId: service.organisation.id, serviceId: service.id };
    return this.database.transaction(ctx, (tx) => owns(tx, 'see', owned));
  }
}
