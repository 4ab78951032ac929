import { Args, ArgsType, Field, Int, Query, Resolver } from '@nestjs/graphql';
import { IsIn } from 'class-validator';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, encodeCursor, PageArgs, pageOf, Requires, type Connection } from '@navaz/platform';
import { ReleaseCountdownConnection, ReleaseCountdownView } from './release-countdown.view.js';
import { ReleaseCountdown } from './release-countdown.service.js';

/** Which releases. */
@ArgsType()
export class ReleaseCountdownArgs extends PageArgs {
  @Field(() => Int, { defaultValue: 6, description: 'Released within 1, 3 or 6 months.' })
  @IsIn([1, 3, 6])
  months = 6;
}

/** Releases that come near with open needs. */
@Resolver()
export class ReleaseCountdownResolver {
  constructor(private readonly countdown: ReleaseCountdown) {}

  @Query(() => ReleaseCountdownConnection, {
    description:
      'Cases of your unit released soon with open needs nobody has confirmed to help with, and those it takes part in; the nearest first.',
  })
  @Requires('handover.send')
  async releaseCountdown(
    @Ctx() ctx: RequestContext,
    @Args() { first, after, months }: ReleaseCountdownArgs,
  ): Promise<Connection<ReleaseCountdownView> | Refusal> {
    const rows = await this.countdown.page(ctx, { months, first, after: after ?? null });
    if (isRefusal(rows)) return rows;
    return pageOf(
      rows,
      first,
      (row) => encodeCursor([row.sortDay, row.caseId]),
      (row) => ({
        caseId: row.caseId,
        code: row.code,
        owned: row.owned,
        release: row.release,
        releaseWeek: row.releaseWeek,
        withinMonths: row.withinMonths,
        needsWithout: row.needsWithout,
        needsNotAsked: row.needsNotAsked,
      }),
    );
  }
}
