import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, Requires } from '@navaz/platform';
import { HandoverAnswer } from '../handovers/handover-answer.js';
import { HandoverReading } from '../handovers/handover-reading.service.js';
import { HandoverView } from '../handovers/handover.view.js';
import { MoveReasons } from '../handovers/move-reasons.service.js';
import { ReasonView, viewReason } from '../handovers/reason.view.js';

/** Opening a handover, by either side. */
@Resolver()
export class ReadHandoverResolver {
  constructor(
    private readonly answer: HandoverAnswer,
    private readonly reading: HandoverReading,
    private readonly reasons: MoveReasons,
  ) {}

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

  @Query(() => String, {
    description:
      'For a page that shows an opened handover: once it is not the `mark` of what is shown any more, hide that and open it again. Reads nothing of the person and is not logged.',
  })
  @Requires('handover.receive')
  async handoverMark(
    @Ctx() ctx: RequestContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<string | Refusal> {
    return this.reading.mark(ctx, id);
  }

  @Query(() => [ReasonView], {
    description: 'From which reasons to choose for one of the `moves` of a handover; none where it needs none.',
  })
  @Requires('handover.receive')
  async moveReasons(
    @Ctx() ctx: RequestContext,
    @Args('handoverId', { type: () => ID }) handoverId: string,
    @Args('act', { type: () => String }) act: string,
  ): Promise<ReasonView[] | Refusal> {
    const found = await this.reasons.of(ctx, handoverId, act);
    return isRefusal(found) ? found : found.map((reason) => viewReason(reason, ctx.locale));
  }
}
