import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { Ctx, Requires } from '@navaz/platform';
import { HandoverAnswer } from '../handovers/handover-answer.js';
import { HandoverResult } from '../handovers/handover-result.js';
import { HandoverView } from '../handovers/handover.view.js';
import { HandoverCommandInput } from '../handovers/handover-command.input.js';
import { ConfirmAgain } from './confirm-again.service.js';

/** Says that an offered or confirmed place still holds, also after the release was moved. */
@Resolver()
export class ConfirmAgainResolver {
  constructor(
    private readonly act: ConfirmAgain,
    private readonly answer: HandoverAnswer,
  ) {}

  @Mutation(() => HandoverResult, {
    description: 'Says that an offered or confirmed place still holds, also after the release was moved.',
  })
  @Requires('handover.receive')
  async confirmPlaceAgain(
    @Ctx() ctx: RequestContext,
    @Args('input') input: HandoverCommandInput,
  ): Promise<HandoverView | Refusal> {
    return this.answer.of(ctx, await this.act.run(ctx, input));
  }
}
