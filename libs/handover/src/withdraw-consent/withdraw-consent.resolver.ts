import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { Ctx, Requires } from '@navaz/platform';
import { HandoverAnswer } from '../handovers/handover-answer.js';
import { HandoverResult } from '../handovers/handover-result.js';
import { HandoverView } from '../handovers/handover.view.js';
import { WithdrawConsentInput } from './withdraw-consent.input.js';
import { WithdrawConsent } from './withdraw-consent.service.js';

/** Records that the person takes agreement back; any worker they turn to may. */
@Resolver()
export class WithdrawConsentResolver {
  constructor(
    private readonly act: WithdrawConsent,
    private readonly answer: HandoverAnswer,
  ) {}

  @Mutation(() => HandoverResult, {
    description: 'Records that the person takes agreement back; any worker they turn to may, on either side.',
  })
  @Requires('handover.receive')
  async withdrawConsent(
    @Ctx() ctx: RequestContext,
    @Args('input') input: WithdrawConsentInput,
  ): Promise<HandoverView | Refusal> {
    return this.answer.of(ctx, await this.act.run(ctx, input));
  }
}
