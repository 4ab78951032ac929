import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { Ctx, Requires } from '@navaz/platform';
import { HandoverAnswer } from '../handovers/handover-answer.js';
import { HandoverResult } from '../handovers/handover-result.js';
import { HandoverView } from '../handovers/handover.view.js';
import { AnswerConditionsInput } from './answer-conditions.input.js';
import { AnswerConditions } from './answer-conditions.service.js';

/** Keeps your answers to the conditions of the service. */
@Resolver()
export class AnswerConditionsResolver {
  constructor(
    private readonly answering: AnswerConditions,
    private readonly answer: HandoverAnswer,
  ) {}

  @Mutation(() => HandoverResult, { description: 'Keeps your answers to the conditions of the service.' })
  @Requires('handover.send')
  async answerConditions(
    @Ctx() ctx: RequestContext,
    @Args('input') input: AnswerConditionsInput,
  ): Promise<HandoverView | Refusal> {
    return this.answer.of(ctx, await this.answering.answer(ctx, input));
  }
}
