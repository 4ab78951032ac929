import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, Requires, resultOf } from '@navaz/platform';
import { ConsentForms } from '../handovers/consent-forms.service.js';
import { ConsentFormView } from '../handovers/consent-form.view.js';
import { viewConsentForm } from '../handovers/view-consent-form.js';
import { RenewConsentInput } from './renew-consent.input.js';
import { RenewConsent } from './renew-consent.service.js';

/** What renewing answers: the form as it stands. */
const RenewConsentResult = resultOf('RenewConsentResult', ConsentFormView);

/** Prolonging what was agreed. */
@Resolver()
export class RenewConsentResolver {
  constructor(
    private readonly renewing: RenewConsent,
    private readonly forms: ConsentForms,
  ) {}

  @Mutation(() => RenewConsentResult, {
    description: 'Records that the person, the guardian or both prolong what they agreed to; only they can.',
  })
  @Requires('handover.send')
  async renewConsent(
    @Ctx() ctx: RequestContext,
    @Args('input') input: RenewConsentInput,
  ): Promise<ConsentFormView | Refusal> {
    const renewed = await this.renewing.run(ctx, input);
    const form = isRefusal(renewed) ? renewed : await this.forms.read(ctx, renewed.signingId);
    return isRefusal(form) ? form : viewConsentForm(form, ctx.locale);
  }
}
