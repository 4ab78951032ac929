import { Args, Query, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, LocalDate, Requires } from '@navaz/platform';
import { QuarterCountsReading } from './quarter-counts.service.js';
import { QuarterCountsView, viewQuarterCounts } from './quarter-counts.view.js';

/** Counts for management. */
@Resolver()
export class QuarterCountsResolver {
  constructor(private readonly counts: QuarterCountsReading) {}

  @Query(() => QuarterCountsView, {
    description:
      'How requests of your unit ended in a closed quarter; for the coordinator what was asked for in vain in the network; how it went on one, three and six months after release. Fewer than five are never told. `quarter`: its first day, the last closed one by default.',
  })
  @Requires('counts.read')
  async quarterCounts(
    @Ctx() ctx: RequestContext,
    @Args('quarter', { type: () => LocalDate, nullable: true }) quarter: string | null,
  ): Promise<QuarterCountsView | Refusal> {
    const found = await this.counts.of(ctx, quarter ?? null);
    return isRefusal(found) ? found : viewQuarterCounts(found);
  }
}
