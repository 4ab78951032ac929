import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { Ctx, Requires } from '@navaz/platform';
import { HandoverAnswer } from '../handovers/handover-answer.js';
import { HandoverResult } from '../handovers/handover-result.js';
import { HandoverView } from '../handovers/handover.view.js';
import { SendUpdateInput } from './send-update.input.js';
import { SendUpdate } from './send-update.service.js';

/** Sends what has changed since, through the same gate. */
@Resolver()
export class SendUpdateResolver {
  constructor(
    private readonly updating: SendUpdate,
    private readonly answer: HandoverAnswer,
  ) {}

  @Mutation(() => HandoverResult, { description: 'Sends what has changed since, through the same gate.' })
  @Requires('handover.send')
  async sendUpdate(@Ctx() ctx: RequestContext, @Args('input') input: SendUpdateInput): Promise<HandoverView | Refusal> {
    return this.answer.of(ctx, await this.updating.update(ctx, input));
  }
}
