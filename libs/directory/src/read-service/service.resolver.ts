import { Args, Query, Resolver } from '@nestjs/graphql';
import { notFound, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, Public } from '@navaz/platform';
import { DirectoryReader } from '../directory-reader.js';
import { FreshnessClock } from '../freshness-clock.js';
import { RecordId } from '../record-id.input.js';
import { mapService } from '../profile/map-service.js';
import { ServiceView } from '../profile/service.view.js';

/** The page of a service. */
@Resolver(() => ServiceView)
export class ServiceResolver {
  constructor(
    private readonly reader: DirectoryReader,
    private readonly freshness: FreshnessClock,
  ) {}

  @Query(() => ServiceView, { description: 'A service with everything its profile publishes, in one read.' })
  @Public('profiles of services are public; what is for professionals is left out for others')
  async service(@Ctx() ctx: RequestContext, @Args() { id }: RecordId): Promise<ServiceView | Refusal> {
    const detail = await this.reader.service(ctx, id);
    return detail ? mapService(detail, this.freshness.moment()) : notFound({ cs: 'Služba', en: 'Service' });
  }
}
