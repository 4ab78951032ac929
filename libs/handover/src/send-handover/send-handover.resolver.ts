import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { Ctx, Requires } from '@navaz/platform';
import { HandoverAnswer } from '../handovers/handover-answer.js';
import { HandoverCommandInput } from '../handovers/handover-command.input.js';
import { HandoverResult } from '../handovers/handover-result.js';
import { HandoverView } from '../handovers/handover.view.js';
import { SendHandover } from './send-handover.service.js';

/** Sends a request: exactly what the preview shows. */
@Resolver()
export class SendHandoverResolver {
  constructor(
    private readonly sending: SendHandover,
    private readonly answer: HandoverAnswer,
  ) {}

  @Mutation(() => HandoverResult, { description: 'Sends a request: exactly what the preview shows.' })
  @Requires('handover.send')
  async sendHandover(
    @Ctx() ctx: RequestContext,
    @Args('input') input: HandoverCommandInput,
  ): Promise<HandoverView | Refusal> {
    return this.answer.of(ctx, await this.sending.send(ctx, input));
  }
}
