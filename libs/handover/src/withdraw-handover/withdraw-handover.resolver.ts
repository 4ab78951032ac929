import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { Ctx, Requires } from '@navaz/platform';
import { HandoverAnswer } from '../handovers/handover-answer.js';
import { HandoverResult } from '../handovers/handover-result.js';
import { HandoverView } from '../handovers/handover.view.js';
import { WithdrawHandoverInput } from './withdraw-handover.input.js';
import { WithdrawHandover } from './withdraw-handover.service.js';

/** Ends a request before arrival. Why stays with you. */
@Resolver()
export class WithdrawHandoverResolver {
  constructor(
    private readonly act: WithdrawHandover,
    private readonly answer: HandoverAnswer,
  ) {}

  @Mutation(() => HandoverResult, { description: 'Ends a request before arrival. Why stays with you.' })
  @Requires('handover.send')
  async withdrawHandover(
    @Ctx() ctx: RequestContext,
    @Args('input') input: WithdrawHandoverInput,
  ): Promise<HandoverView | Refusal> {
    return this.answer.of(ctx, await this.act.run(ctx, input));
  }
}
