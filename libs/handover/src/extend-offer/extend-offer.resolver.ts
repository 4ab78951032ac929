import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { Ctx, Requires } from '@navaz/platform';
import { HandoverAnswer } from '../handovers/handover-answer.js';
import { HandoverResult } from '../handovers/handover-result.js';
import { HandoverView } from '../handovers/handover.view.js';
import { HandoverCommandInput } from '../handovers/handover-command.input.js';
import { ExtendOffer } from './extend-offer.service.js';

/** Holds an offered place two working days longer, once. */
@Resolver()
export class ExtendOfferResolver {
  constructor(
    private readonly act: ExtendOffer,
    private readonly answer: HandoverAnswer,
  ) {}

  @Mutation(() => HandoverResult, { description: 'Holds an offered place two working days longer, once.' })
  @Requires('handover.receive')
  async extendOffer(
    @Ctx() ctx: RequestContext,
    @Args('input') input: HandoverCommandInput,
  ): Promise<HandoverView | Refusal> {
    return this.answer.of(ctx, await this.act.run(ctx, input));
  }
}
