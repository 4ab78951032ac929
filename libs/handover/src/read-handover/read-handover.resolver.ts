import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { Ctx, Requires } from '@navaz/platform';
import { HandoverAnswer } from '../handovers/handover-answer.js';
import { HandoverView } from '../handovers/handover.view.js';

/** Opening a handover, by either side. */
@Resolver()
export class ReadHandoverResolver {
  constructor(private readonly answer: HandoverAnswer) {}

  @Query(() => HandoverView, { description: 'A handover as your side may see it now. Opening it is logged.' })
  @Requires('handover.receive')
  async handover(
    @Ctx() ctx: RequestContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<HandoverView | Refusal> {
    return this.answer.view(ctx, { id });
  }

  @Query(() => HandoverView, { description: 'The same by its readable code.' })
  @Requires('handover.receive')
  async handoverByReference(
    @Ctx() ctx: RequestContext,
    @Args('reference', { type: () => String }) reference: string,
  ): Promise<HandoverView | Refusal> {
    return this.answer.view(ctx, { reference });
  }
}
