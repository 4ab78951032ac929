import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { Ctx, Requires } from '@navaz/platform';
import { HandoverAnswer } from '../handovers/handover-answer.js';
import { HandoverResult } from '../handovers/handover-result.js';
import { HandoverView } from '../handovers/handover.view.js';
import { OfferPlaceInput } from './offer-place.input.js';
import { OfferPlace } from './offer-place.service.js';

/** Offers a place from a day on; it is held two working days. */
@Resolver()
export class OfferPlaceResolver {
  constructor(
    private readonly act: OfferPlace,
    private readonly answer: HandoverAnswer,
  ) {}

  @Mutation(() => HandoverResult, { description: 'Offers a place from a day on; it is held two working days.' })
  @Requires('handover.receive')
  async offerPlace(@Ctx() ctx: RequestContext, @Args('input') input: OfferPlaceInput): Promise<HandoverView | Refusal> {
    return this.answer.of(ctx, await this.act.run(ctx, input));
  }
}
