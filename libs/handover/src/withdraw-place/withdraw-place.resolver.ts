import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { Ctx, Requires } from '@navaz/platform';
import { HandoverAnswer } from '../handovers/handover-answer.js';
import { HandoverResult } from '../handovers/handover-result.js';
import { HandoverView } from '../handovers/handover.view.js';
import { WithdrawPlaceInput } from './withdraw-place.input.js';
import { WithdrawPlace } from './withdraw-place.service.js';

/** Takes an offered or confirmed place back, with the reason; the sender is told the same day. */
@Resolver()
export class WithdrawPlaceResolver {
  constructor(
    private readonly act: WithdrawPlace,
    private readonly answer: HandoverAnswer,
  ) {}

  @Mutation(() => HandoverResult, {
    description: 'Takes an offered or confirmed place back, with the reason; the sender is told the same day.',
  })
  @Requires('handover.receive')
  async withdrawPlace(
    @Ctx() ctx: RequestContext,
    @Args('input') input: WithdrawPlaceInput,
  ): Promise<HandoverView | Refusal> {
    return this.answer.of(ctx, await this.act.run(ctx, input));
  }
}
