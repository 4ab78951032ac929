import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { Ctx, Requires } from '@navaz/platform';
import { HandoverAnswer } from '../handovers/handover-answer.js';
import { HandoverResult } from '../handovers/handover-result.js';
import { HandoverView } from '../handovers/handover.view.js';
import { DraftFromEnquiryInput } from './draft-from-enquiry.input.js';
import { DraftFromEnquiry } from './draft-from-enquiry.service.js';

/** Makes a draft of an enquiry. */
@Resolver()
export class DraftFromEnquiryResolver {
  constructor(
    private readonly drafting: DraftFromEnquiry,
    private readonly answer: HandoverAnswer,
  ) {}

  @Mutation(() => HandoverResult, {
    description: 'Makes a draft of an enquiry with everything carried over; a place held for it passes when offered.',
  })
  @Requires('handover.send')
  async draftFromEnquiry(
    @Ctx() ctx: RequestContext,
    @Args('input') input: DraftFromEnquiryInput,
  ): Promise<HandoverView | Refusal> {
    return this.answer.of(ctx, await this.drafting.draft(ctx, input));
  }
}
