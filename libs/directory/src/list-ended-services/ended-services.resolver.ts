import { Args, Query, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, encodeCursor, pageOf, Requires, type Connection } from '@navaz/platform';
import { EndedServiceConnection, EndedServiceView } from './ended-service.view.js';
import { EndedServicesArgs } from './ended-services.input.js';
import { EndedServices, type EndedService } from './ended-services.service.js';

const view = ({ id, name, endedOn, byOwner, successor }: EndedService): EndedServiceView => ({
  service: { id, name },
  endedOn,
  byOwner,
  successor: successor && { id: successor.id, name: successor.name },
});

/** What an organisation offered once. */
@Resolver()
export class EndedServicesResolver {
  constructor(private readonly ended: EndedServices) {}

  @Query(() => EndedServiceConnection, {
    description: 'Services of your organisation that have ended, the latest first.',
  })
  @Requires('profile.edit')
  async endedServices(
    @Ctx() ctx: RequestContext,
    @Args() { organisationId, first, after }: EndedServicesArgs,
  ): Promise<Connection<EndedServiceView> | Refusal> {
    const rows = await this.ended.page(ctx, organisationId, { first, after });
    return isRefusal(rows) ? rows : pageOf(rows, first, ({ endedOn, id }) => encodeCursor([endedOn, id]), view);
  }
}
