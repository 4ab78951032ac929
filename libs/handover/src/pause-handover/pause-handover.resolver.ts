import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { Ctx, Requires } from '@navaz/platform';
import { HandoverAnswer } from '../handovers/handover-answer.js';
import { HandoverCommandInput } from '../handovers/handover-command.input.js';
import { HandoverResult } from '../handovers/handover-result.js';
import { HandoverView } from '../handovers/handover.view.js';
import { PauseHandoverInput } from './pause-handover.input.js';
import { PauseHandover } from './pause-handover.service.js';

/** A pause by whose turn it is, and its end. */
@Resolver()
export class PauseHandoverResolver {
  constructor(
    private readonly act: PauseHandover,
    private readonly answer: HandoverAnswer,
  ) {}

  @Mutation(() => HandoverResult, {
    description: 'Pauses a handover that is your turn. Deadlines of decisions stop; places held and agreement do not.',
  })
  @Requires('handover.receive')
  async pauseHandover(
    @Ctx() ctx: RequestContext,
    @Args('input') input: PauseHandoverInput,
  ): Promise<HandoverView | Refusal> {
    return this.answer.of(ctx, await this.act.pause(ctx, input));
  }

  @Mutation(() => HandoverResult, { description: 'Ends a pause of your side before its day.' })
  @Requires('handover.receive')
  async resumeHandover(
    @Ctx() ctx: RequestContext,
    @Args('input') input: HandoverCommandInput,
  ): Promise<HandoverView | Refusal> {
    return this.answer.of(ctx, await this.act.resume(ctx, input));
  }
}
