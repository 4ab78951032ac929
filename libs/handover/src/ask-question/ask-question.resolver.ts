import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { Ctx, Requires } from '@navaz/platform';
import { HandoverAnswer } from '../handovers/handover-answer.js';
import { HandoverResult } from '../handovers/handover-result.js';
import { HandoverView } from '../handovers/handover.view.js';
import { HandoverTextInput } from '../handovers/text.input.js';
import { AskQuestion } from './ask-question.service.js';

/** A question to the other side, and its answer. */
@Resolver()
export class AskQuestionResolver {
  constructor(
    private readonly act: AskQuestion,
    private readonly answer: HandoverAnswer,
  ) {}

  @Mutation(() => HandoverResult, {
    description: 'Asks the other side one question; it is their turn until they answer.',
  })
  @Requires('handover.receive')
  async askQuestion(
    @Ctx() ctx: RequestContext,
    @Args('input') input: HandoverTextInput,
  ): Promise<HandoverView | Refusal> {
    return this.answer.of(ctx, await this.act.ask(ctx, input));
  }

  @Mutation(() => HandoverResult, { description: 'Answers the open question.' })
  @Requires('handover.receive')
  async answerQuestion(
    @Ctx() ctx: RequestContext,
    @Args('input') input: HandoverTextInput,
  ): Promise<HandoverView | Refusal> {
    return this.answer.of(ctx, await this.act.answer(ctx, input));
  }
}
