import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { FreshnessClock, toCircumstances } from '@navaz/directory';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, Limited, Public } from '@navaz/platform';
import { AnswerQuery } from '../answer-query/answer-query.service.js';
import { mapConnection } from '../show-hits/map-hits.js';
import { SearchConnection } from '../show-hits/search-hit.view.js';
import { selectedFacets } from '../show-hits/selected-facets.js';
import { SearchServicesArgs } from './search-services.args.js';

/** The search box. */
@Resolver(() => SearchConnection)
export class SearchServicesResolver {
  constructor(
    private readonly answer: AnswerQuery,
    private readonly freshness: FreshnessClock,
  ) {}

  @Query(() => SearchConnection, {
    description: 'Services and offices for a Czech query and filters, with reasons, places of this moment and facets.',
  })
  @Public('the public directory is searched without an account; nothing of a search is stored')
  @Limited('search')
  async searchServices(
    @Ctx() ctx: RequestContext,
    @Args() args: SearchServicesArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SearchConnection | Refusal> {
    const answer = await this.answer.search(ctx, {
      query: args.query ?? '',
      without: args.without ?? [],
      filters: args.filters ?? {},
      circumstances: args.circumstances ? toCircumstances(args.circumstances) : null,
      first: args.first,
      after: args.after ?? null,
      facets: selectedFacets(info),
    });
    return isRefusal(answer) ? answer : mapConnection(answer, ctx, this.freshness.moment());
  }
}
