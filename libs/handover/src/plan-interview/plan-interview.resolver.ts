import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { Ctx, Requires } from '@navaz/platform';
import { HandoverAnswer } from '../handovers/handover-answer.js';
import { HandoverResult } from '../handovers/handover-result.js';
import { HandoverView } from '../handovers/handover.view.js';
import { PlanInterviewInput } from './plan-interview.input.js';
import { PlanInterview } from './plan-interview.service.js';

/** Answers with a slot for the interview; the person has to agree to that step. */
@Resolver()
export class PlanInterviewResolver {
  constructor(
    private readonly act: PlanInterview,
    private readonly answer: HandoverAnswer,
  ) {}

  @Mutation(() => HandoverResult, {
    description: 'Answers with a slot for the interview; the person has to agree to that step.',
  })
  @Requires('handover.send')
  async planInterview(
    @Ctx() ctx: RequestContext,
    @Args('input') input: PlanInterviewInput,
  ): Promise<HandoverView | Refusal> {
    return this.answer.of(ctx, await this.act.run(ctx, input));
  }
}
