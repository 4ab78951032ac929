import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { isRefusal, notFound, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, PageArgs, pageOf, Public, type Connection } from '@navaz/platform';
import { DirectoryReader } from '../directory-reader.js';
import { FreshnessClock } from '../freshness-clock.js';
import { mapServiceCard } from '../service-card/map-service-card.js';
import { ServiceCardConnection } from '../service-card/service-card-connection.view.js';
import type { ServiceCardView } from '../service-card/service-card.view.js';
import { RecordId } from '../record-id.input.js';
import { mapOrganisation } from '../profile/map-organisation.js';
import { OrganisationServices } from './organisation-services.js';
import { OrganisationView } from '../profile/organisation.view.js';

/** The page of an organisation. */
@Resolver(() => OrganisationView)
export class OrganisationResolver {
  constructor(
    private readonly reader: DirectoryReader,
    private readonly services: OrganisationServices,
    private readonly freshness: FreshnessClock,
  ) {}

  @Query(() => OrganisationView, { description: 'An organisation; the id of a merged one answers with the survivor.' })
  @Public('profiles of organisations are public; what is for professionals is left out for others')
  async organisation(@Ctx() ctx: RequestContext, @Args() { id }: RecordId): Promise<OrganisationView | Refusal> {
    const detail = await this.reader.organisation(ctx, id);
    return detail
      ? mapOrganisation(detail, this.freshness.moment())
      : notFound({ cs: 'Organizace', en: 'Organisation' });
  }

  @ResolveField('services', () => ServiceCardConnection, { description: 'Its services that are in lists, by name.' })
  async servicesOf(
    @Parent() organisation: OrganisationView,
    @Args() args: PageArgs,
    @Ctx() ctx: RequestContext,
  ): Promise<Connection<ServiceCardView> | Refusal> {
    const page = await this.services.page(ctx, organisation.id, args);
    if (isRefusal(page)) return page;
    const moment = this.freshness.moment();
    return pageOf(
      page,
      args.first,
      (row) => row.cursor,
      (row) => mapServiceCard(row.card, moment),
    );
  }
}
