import { Args, Query, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, encodeCursor, PageArgs, pageOf, Requires, type Connection } from '@navaz/platform';
import { ColleagueConnection, ColleagueView, viewColleague } from './colleague.view.js';
import { ListColleagues } from './list-colleagues.service.js';

/** Who works beside the reader. */
@Resolver(() => ColleagueView)
export class ListColleaguesResolver {
  constructor(private readonly service: ListColleagues) {}

  @Query(() => ColleagueConnection, {
    description: 'Who of your own unit works with its people; you are among them. To say who explained a form.',
  })
  @Requires('handover.send')
  async colleagues(
    @Ctx() ctx: RequestContext,
    @Args() { first, after }: PageArgs,
  ): Promise<Connection<ColleagueView> | Refusal> {
    const rows = await this.service.page(ctx, { first, after: after ?? null });
    return isRefusal(rows) ? rows : pageOf(rows, first, ({ id }) => encodeCursor([id]), viewColleague);
  }
}
