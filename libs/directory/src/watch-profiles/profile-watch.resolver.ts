import { Args, ArgsType, Field, Query, Resolver } from '@nestjs/graphql';
import { IsIn, IsOptional } from 'class-validator';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, encodeCursor, PageArgs, pageOf, Requires, type Connection } from '@navaz/platform';
import { profileParts, type ProfilePartCode } from '../code-lists/profile-parts.js';
import { FreshnessClock } from '../freshness-clock.js';
import {
  OrganisationWatchConnection,
  OrganisationWatchView,
  StaleProfileConnection,
  StaleProfileView,
  viewStale,
  viewWatch,
} from './profile-watch.view.js';
import { ProfileWatch } from './profile-watch.service.js';

/** A page of stale profiles. */
@ArgsType()
class StaleProfilesArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Code list profile parts: this part only.' })
  @IsOptional()
  @IsIn(profileParts.map(({ code }) => code))
  part?: ProfilePartCode | null;
}

/** The coordinator's work lists. */
@Resolver()
export class ProfileWatchResolver {
  constructor(
    private readonly watch: ProfileWatch,
    private readonly freshness: FreshnessClock,
  ) {}

  @Query(() => StaleProfileConnection, {
    description: 'Services with parts that are stale or were never confirmed, the oldest first; for the coordinator.',
  })
  @Requires('organisations.moderate')
  async staleProfiles(
    @Ctx() ctx: RequestContext,
    @Args() { part, first, after }: StaleProfilesArgs,
  ): Promise<Connection<StaleProfileView> | Refusal> {
    const rows = await this.watch.stale(ctx, { part: part ?? null, first, after: after ?? null });
    if (isRefusal(rows)) return rows;
    const moment = this.freshness.moment();
    const cursorOf = ({ since, service }: (typeof rows)[number]): string =>
      encodeCursor([since.toISOString(), service.id]);
    return pageOf(rows, first, cursorOf, (row) => viewStale(row, moment));
  }

  @Query(() => OrganisationWatchConnection, {
    description: 'Organisations by name with what waits to be done about their profiles; for the coordinator.',
  })
  @Requires('organisations.moderate')
  async organisationWatch(
    @Ctx() ctx: RequestContext,
    @Args() { first, after }: PageArgs,
  ): Promise<Connection<OrganisationWatchView> | Refusal> {
    const rows = await this.watch.organisations(ctx, { first, after: after ?? null });
    if (isRefusal(rows)) return rows;
    return pageOf(rows, first, ({ organisation }) => encodeCursor([organisation.name, organisation.id]), viewWatch);
  }
}
