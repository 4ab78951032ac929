import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { Ctx, Requires } from '@navaz/platform';
import { HandoverAnswer } from '../handovers/handover-answer.js';
import { HandoverResult } from '../handovers/handover-result.js';
import { HandoverView } from '../handovers/handover.view.js';
import { RecordAnswerInput } from './record-answer.input.js';
import { RecordAnswer } from './record-answer.service.js';

/** Writes down what a service without an account answered by phone or post. */
@Resolver()
export class RecordAnswerResolver {
  constructor(
    private readonly act: RecordAnswer,
    private readonly answer: HandoverAnswer,
  ) {}

  @Mutation(() => HandoverResult, {
    description: 'Writes down what a service without an account answered by phone or post.',
  })
  @Requires('handover.send')
  async recordAnswer(
    @Ctx() ctx: RequestContext,
    @Args('input') input: RecordAnswerInput,
  ): Promise<HandoverView | Refusal> {
    return this.answer.of(ctx, await this.act.run(ctx, input));
  }
}
