import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { Ctx, Requires } from '@navaz/platform';
import { HandoverAnswer } from '../handovers/handover-answer.js';
import { HandoverResult } from '../handovers/handover-result.js';
import { HandoverView } from '../handovers/handover.view.js';
import { ConfirmHandoverInput } from './confirm-handover.input.js';
import { ConfirmHandover } from './confirm-handover.service.js';

/** Confirms an offered place: the choice of the person. The name opens to this provider only. */
@Resolver()
export class ConfirmHandoverResolver {
  constructor(
    private readonly act: ConfirmHandover,
    private readonly answer: HandoverAnswer,
  ) {}

  @Mutation(() => HandoverResult, {
    description: 'Confirms an offered place: the choice of the person. The name opens to this provider only.',
  })
  @Requires('handover.send')
  async confirmHandover(
    @Ctx() ctx: RequestContext,
    @Args('input') input: ConfirmHandoverInput,
  ): Promise<HandoverView | Refusal> {
    return this.answer.of(ctx, await this.act.run(ctx, input));
  }
}
