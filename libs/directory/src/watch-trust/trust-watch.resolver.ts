import { Args, Query, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, encodeCursor, PageArgs, pageOf, Requires, type Connection } from '@navaz/platform';
import { TrustWatch } from './trust-watch.service.js';
import {
  UnlistedOrganisationConnection,
  UnlistedOrganisationView,
  viewUnlisted,
  viewWaitingAccreditation,
  WaitingAccreditationConnection,
  WaitingAccreditationView,
} from './trust-watch.view.js';

/** The coordinator's lists of what to decide about organisations. */
@Resolver()
export class TrustWatchResolver {
  constructor(private readonly watch: TrustWatch) {}

  @Query(() => WaitingAccreditationConnection, {
    description: 'Accreditations that wait for the coordinator, the oldest first.',
  })
  @Requires('organisations.moderate')
  async waitingAccreditations(
    @Ctx() ctx: RequestContext,
    @Args() { first, after }: PageArgs,
  ): Promise<Connection<WaitingAccreditationView> | Refusal> {
    const rows = await this.watch.accreditations(ctx, { first, after: after ?? null });
    return isRefusal(rows) ? rows : pageOf(rows, first, ({ id }) => encodeCursor([id]), viewWaitingAccreditation);
  }

  @Query(() => UnlistedOrganisationConnection, {
    description: 'Organisations that are not listed yet or were suspended, the latest first; for the coordinator.',
  })
  @Requires('organisations.moderate')
  async unlistedOrganisations(
    @Ctx() ctx: RequestContext,
    @Args() { first, after }: PageArgs,
  ): Promise<Connection<UnlistedOrganisationView> | Refusal> {
    const rows = await this.watch.unlisted(ctx, { first, after: after ?? null });
    if (isRefusal(rows)) return rows;
    return pageOf(rows, first, ({ organisation }) => encodeCursor([organisation.id]), viewUnlisted);
  }
}
