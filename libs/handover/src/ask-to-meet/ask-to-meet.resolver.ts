import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { Ctx, Requires } from '@navaz/platform';
import { HandoverAnswer } from '../handovers/handover-answer.js';
import { HandoverResult } from '../handovers/handover-result.js';
import { HandoverView } from '../handovers/handover.view.js';
import { HandoverCommandInput } from '../handovers/handover-command.input.js';
import { AskToMeet } from './ask-to-meet.service.js';

/** Asks to meet the person before deciding. The name opens once the person agrees to the interview. */
@Resolver()
export class AskToMeetResolver {
  constructor(
    private readonly act: AskToMeet,
    private readonly answer: HandoverAnswer,
  ) {}

  @Mutation(() => HandoverResult, {
    description: 'Asks to meet the person before deciding. The name opens once the person agrees to the interview.',
  })
  @Requires('handover.receive')
  async askToMeet(
    @Ctx() ctx: RequestContext,
    @Args('input') input: HandoverCommandInput,
  ): Promise<HandoverView | Refusal> {
    return this.answer.of(ctx, await this.act.run(ctx, input));
  }
}
