import { Args, Query, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, encodeCursor, pageOf, RequiresMember, type Connection } from '@navaz/platform';
import { ProfileChangeConnection, ProfileChangeView, viewChange } from './change.view.js';
import { OrganisationHistoryArgs, ServiceHistoryArgs } from './read-history.input.js';
import { ReadHistory, type HistoryRow } from './read-history.service.js';

const page = (rows: HistoryRow[] | Refusal, first: number): Connection<ProfileChangeView> | Refusal =>
  isRefusal(rows) ? rows : pageOf(rows, first, (row) => encodeCursor([row.id]), viewChange);

/** History that both sides read: the owner and the coordinator. */
@Resolver()
export class ReadHistoryResolver {
  constructor(private readonly history: ReadHistory) {}

  @Query(() => ProfileChangeConnection, { description: 'What changed in a service, the latest first.' })
  @RequiresMember()
  async serviceHistory(
    @Ctx() ctx: RequestContext,
    @Args() args: ServiceHistoryArgs,
  ): Promise<Connection<ProfileChangeView> | Refusal> {
    return page(await this.history.ofService(ctx, args.serviceId, args), args.first);
  }

  @Query(() => ProfileChangeConnection, { description: 'What changed in an organisation and its services.' })
  @RequiresMember()
  async organisationHistory(
    @Ctx() ctx: RequestContext,
    @Args() args: OrganisationHistoryArgs,
  ): Promise<Connection<ProfileChangeView> | Refusal> {
    return page(await this.history.ofOrganisation(ctx, args.organisationId, args), args.first);
  }
}
