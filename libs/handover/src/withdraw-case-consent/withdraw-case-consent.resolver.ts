import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { Ctx, Requires, resultOf } from '@navaz/platform';
import { CaseConsentWithdrawnView } from './case-consent-withdrawn.view.js';
import { WithdrawCaseConsentInput } from './withdraw-case-consent.input.js';
import { WithdrawCaseConsent } from './withdraw-case-consent.service.js';

/** What taking back answers. */
const WithdrawCaseConsentResult = resultOf('WithdrawCaseConsentResult', CaseConsentWithdrawnView);

/** Records that the person takes agreement about their case back. */
@Resolver()
export class WithdrawCaseConsentResolver {
  constructor(private readonly act: WithdrawCaseConsent) {}

  @Mutation(() => WithdrawCaseConsentResult, {
    description:
      'Records that the person takes back what was agreed about their case as a whole; any worker of the unit that leads it or of one that takes part may.',
  })
  @Requires('handover.send')
  async withdrawCaseConsent(
    @Ctx() ctx: RequestContext,
    @Args('input') input: WithdrawCaseConsentInput,
  ): Promise<CaseConsentWithdrawnView | Refusal> {
    return this.act.run(ctx, input);
  }
}
