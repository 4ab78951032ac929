import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { Ctx, Requires } from '@navaz/platform';
import { HandoverAnswer } from '../handovers/handover-answer.js';
import { HandoverResult } from '../handovers/handover-result.js';
import { HandoverView } from '../handovers/handover.view.js';
import { DeclineHandoverInput } from './decline-handover.input.js';
import { DeclineHandover } from './decline-handover.service.js';

/** Declines a request, with a reason of the list. */
@Resolver()
export class DeclineHandoverResolver {
  constructor(
    private readonly act: DeclineHandover,
    private readonly answer: HandoverAnswer,
  ) {}

  @Mutation(() => HandoverResult, { description: 'Declines a request, with a reason of the list.' })
  @Requires('handover.receive')
  async declineHandover(
    @Ctx() ctx: RequestContext,
    @Args('input') input: DeclineHandoverInput,
  ): Promise<HandoverView | Refusal> {
    return this.answer.of(ctx, await this.act.run(ctx, input));
  }
}
