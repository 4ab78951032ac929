import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { Ctx, Requires } from '@navaz/platform';
import { HandoverAnswer } from '../handovers/handover-answer.js';
import { HandoverResult } from '../handovers/handover-result.js';
import { HandoverView } from '../handovers/handover.view.js';
import { ReportArrivalInput } from './report-arrival.input.js';
import { ReportArrival } from './report-arrival.service.js';

/** Says whether the person arrived, and when. */
@Resolver()
export class ReportArrivalResolver {
  constructor(
    private readonly act: ReportArrival,
    private readonly answer: HandoverAnswer,
  ) {}

  @Mutation(() => HandoverResult, { description: 'Says whether the person arrived, and when.' })
  @Requires('handover.receive')
  async reportArrival(
    @Ctx() ctx: RequestContext,
    @Args('input') input: ReportArrivalInput,
  ): Promise<HandoverView | Refusal> {
    return this.answer.of(ctx, await this.act.run(ctx, input));
  }
}
